/** Gives the reader settings as a file. */
export function download(projectKey: string, roleMap: unknown): void {
  const text = `${JSON.stringify(roleMap, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `role-map-${projectKey}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
