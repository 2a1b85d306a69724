/** The part of manifest.yml that says which of the app's findings JQL can search. */
import { ALIAS, dutyAlias } from '../src/contract/search-aliases';
import { DUTIES } from '../src/duties/registry';
import { withPart, type Marks } from './marked-part';

const MARKS: Marks = {
  begin: '        # Written by `npm run docs` from src/contract/search-aliases.ts and the duties:',
  end: '        # The end of what `npm run docs` writes.',
};

type Value = [path: string, type: 'string' | 'text' | 'user' | 'date' | 'number', alias: string];

const OF_THE_ISSUE: Value[] = [
  ['status', 'string', ALIAS.status],
  ['gaps', 'string', ALIAS.gaps],
  ['attention', 'string', ALIAS.attention],
  ['turn', 'string', ALIAS.turn],
  ['turnOf', 'text', ALIAS.turnOf],
  ['waitingFor', 'user', ALIAS.waitingFor],
  ['waitingForFirst', 'user', ALIAS.waitingForFirst],
  ['waitingSince', 'date', ALIAS.waitingSince],
  ['checkedAt', 'date', ALIAS.checkedAt],
  ['questions.productOwner.count', 'number', ALIAS.ownerQuestions],
  ['questions.productManager.count', 'number', ALIAS.managerQuestions],
  ['secondReadings', 'number', ALIAS.secondReadings],
];

/**
 * @param manifest the text of manifest.yml
 * @returns the same with the part between the two marks made anew
 * @throws Error where the marks are not there
 */
export function indexedValues(manifest: string): string {
  return withPart(manifest, MARKS, [
    ...OF_THE_ISSUE.flatMap(entry),
    '        # What was found for each duty, so that coverage is counted by Jira and not by reading every issue.',
    ...DUTIES.flatMap(({ id }) => entry([`verdicts.${id}.outcome`, 'string', dutyAlias(id)])),
  ]);
}

function entry([path, type, alias]: Value): string[] {
  return [`        - path: ${path}`, `          type: ${type}`, `          searchAlias: ${alias}`];
}
