/** What Jira has called the field that holds an issue's parent, in entries of the history, over the years and plans. */
const NAMES: ReadonlySet<string> = new Set([
  'issueparentassociation',
  'parent',
  'parent link',
  'epic link',
]);

/**
 * Whether an entry of the history is a change of parent.
 * @param change `field` as Jira names it in the entry, `fieldId` where Jira gives one
 */
export function isOfParent(change: { field: string; fieldId?: string | null }): boolean {
  const { field, fieldId } = change;
  return NAMES.has(field.toLowerCase()) || NAMES.has(fieldId?.toLowerCase() ?? '');
}
