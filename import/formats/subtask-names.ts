/** What Jira calls subtasks in the languages of the app, for exports that say of a type no more than its name. */
const SUBTASK =
  /^(?:sub-?\s?task|technical task|unteraufgabe|teilaufgabe|sous-t[âa]che|subtarea|subtarefa)\b/i;

/** @returns what is to be added to the type */
export function subtaskByName(name: string): { subtask: boolean } {
  return { subtask: SUBTASK.test(name.normalize('NFC')) };
}
