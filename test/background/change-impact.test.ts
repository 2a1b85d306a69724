/** Where JQL says which epics are strategic, a change of an epic is of its stories if the JQL may ask for what was changed. */
import { affectsChildren } from '../../src/background/change-impact';

const EPIC = 1;

/** Which of some fields affect the children of an epic, by a rule. */
const affectedBy = (jql: string, level: number | undefined = EPIC): string[] =>
  ['Rank', 'Sprint', 'status', 'summary', 'Fix Version', 'labels', 'Owner'].filter((field) =>
    affectsChildren(field, level, { strategyEpics: { rule: 'jql', jql } }),
  );

const ALWAYS = ['labels', 'Owner'];
const ALL_BUT_RANK = ['Sprint', 'status', 'summary', 'Fix Version', ...ALWAYS];

test.each<[string, string[]]>([
  ['labels in (strategy, bets)', ALWAYS],
  ['project = RIDE AND "Owner" = Mira', ALWAYS],
  ['STATUS != Done', ['status', ...ALWAYS]],
  ['statusCategory = Done', ['status', ...ALWAYS]],
  ['text ~ bet', ['summary', ...ALWAYS]],
  ['fixVersion = 3', ['Fix Version', ...ALWAYS]],
  ['sprint = 5', ['Sprint', ...ALWAYS]],
  ['Rank > 5', ['Rank', ...ALWAYS]],
  ['updated >= -7d', ['Rank', ...ALL_BUT_RANK]],
  ['filter = 10300', ALL_BUT_RANK],
  ['cf[10020] = 5', ALL_BUT_RANK],
  ['issue in ofTheBoard("bets")', ALL_BUT_RANK],
])('%s', (jql, fields) => {
  expect(affectedBy(jql)).toEqual(fields);
  // Where Jira does not say the level, it may be an epic.
  expect(affectedBy(jql, undefined)).toEqual(fields);
  // The rule is of epics alone.
  expect(affectedBy(jql, 2)).toEqual(ALWAYS);
});

test('where no JQL says it, no change of a text, a state or the order is of the stories', () => {
  for (const roleMap of [null, { strategyEpics: { rule: 'all' } } as const])
    expect(
      ['Rank', 'status', 'summary', 'labels'].map((name) => affectsChildren(name, EPIC, roleMap)),
    ).toEqual([false, false, false, true]);
});
