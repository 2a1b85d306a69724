import { getAppContext } from '@forge/api';

/** Where Jira shows an app's page in the settings of a project, relative to the site. */
export function settingsPath({ key }: { key: string }): string {
  const { appAri, environmentAri } = getAppContext();
  return `/jira/software/projects/${key}/settings/apps/${appAri.appId}/${environmentAri.environmentId}`;
}
