/** Where Jira shows the app's pages of a project, relative to the site, as Forge's pages on their modules say. */
import { getAppContext } from '@forge/api';

/** @see jira-project-settings-page: "/jira/software/projects/{projectKey}/settings/apps/{appId}/{envId}" */
export function settingsPath({ key }: { key: string }): string {
  return `/jira/software/projects/${key}/settings/${appPath()}`;
}

/** What Jira's addresses call the types of projects that they do not call by name. */
const TYPES_IN_ADDRESSES: Readonly<Record<string, string>> = {
  business: 'core',
  service_desk: 'servicedesk',
  product_discovery: 'discovery',
};

/**
 * @see jira-project-page: "/jira/{projectType}/projects/{projectKey}/apps/{appId}/{envId}"
 * @param project with its type by Jira's name; null where that is not known, as most are software
 */
export function projectPagePath({ key, typeKey }: { key: string; typeKey: string | null }): string {
  const type = typeKey === null ? 'software' : (TYPES_IN_ADDRESSES[typeKey] ?? typeKey);
  return `/jira/${encodeURIComponent(type)}/projects/${key}/${appPath()}`;
}

function appPath(): string {
  const { appAri, environmentAri } = getAppContext();
  return `apps/${appAri.appId}/${environmentAri.environmentId}`;
}
