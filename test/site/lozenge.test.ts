/** The lozenge beside an issue: how many gaps there are, and that there are none only where all is known. */
import type { SiteIssue } from '../../local/jira/model';
import { accountIdOf } from '../../local/sample/people';
import { PROPERTY_KEY, readSummary, type Summary } from '../../src/inspection/findings/summary';
import { checkedSample } from '../project/checked-site';
import { silenceLog } from '../silent-log';
import { openApp, valueOf } from './sample-app';

const VIEWER = accountIdOf('mira');

test.each<[string, (outcomes: string[]) => boolean, { label: string | RegExp; type: string }]>([
  ['with a gap', (found) => found.includes('gap'), { label: /^\d+ gaps?$/, type: 'removed' }],
  [
    'without a gap of which something is not known',
    (found) => !found.includes('gap') && found.includes('unknown'),
    { label: /^Not known$/, type: 'default' },
  ],
  [
    'without a gap of which all is known',
    (found) => !found.includes('gap') && !found.includes('unknown'),
    { label: /^No gaps$/, type: 'success' },
  ],
])('of an issue %s', async (_, isSuch, { label, type }) => {
  silenceLog('info');
  const data = await checkedSample();
  const outcomesOf = ({ properties }: SiteIssue): string[] => {
    const found: Summary['verdicts'] = readSummary(properties[PROPERTY_KEY])?.verdicts ?? {};
    return Object.values(found).map(({ outcome }) => outcome);
  };
  const issue = data.issues.find(
    (one) => one.securityLevelId === null && isSuch(outcomesOf(one)) && outcomesOf(one).length > 0,
  );
  if (!issue) throw new Error('The sample has no such issue.');
  const extension = { issue: { id: issue.id }, project: { id: issue.projectId } };
  const { value } = await valueOf(openApp({ data }).platform, {
    functionKey: 'lozenge',
    body: { extension, context: { extension, locale: 'en_US' } },
    accountId: VIEWER,
  });
  expect(value).toEqual({
    status: { type: 'lozenge', value: { label: expect.stringMatching(label) as string, type } },
  });
});
