import { downloadFile } from '../shared/download-file';

/** Gives the reader settings as a file. */
export function downloadRoleMap(projectKey: string, roleMap: unknown): void {
  const text = `${JSON.stringify(roleMap, null, 2)}\n`;
  downloadFile(`role-map-${projectKey}.json`, 'application/json', text);
}
