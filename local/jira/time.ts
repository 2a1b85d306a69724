/** Jira writes times with an offset without a colon: `2026-11-24T09:30:00.000+0000`. */
export function jiraTime(iso: string): string {
  return new Date(iso).toISOString().replace('Z', '+0000');
}

/** The same for a time that a record may lack. */
export function jiraTimeOrNull(iso: string | null): string | null {
  return iso === null ? null : jiraTime(iso);
}
