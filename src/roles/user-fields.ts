import type { JiraField } from '../jira/types';

/** Whether a field is a custom field that holds one person or several, and can be used in the project. */
export function isUserPicker({ schema, projectId: owner }: JiraField, projectId: string): boolean {
  const holdsPeople = schema?.type === 'user' || schema?.items === 'user';
  return holdsPeople && schema.custom !== null && isUsable(owner, projectId);
}

/** Whether a field is a custom field that holds text, and can be used in the project. */
export function isTextField({ schema, projectId: owner }: JiraField, projectId: string): boolean {
  return schema?.type === 'string' && schema.custom !== null && isUsable(owner, projectId);
}

/** Fields of another team-managed project are of no use here. */
export function isUsable(owner: string | null, projectId: string): boolean {
  return owner === null || owner === projectId;
}
