/** Comments that ask without end: what is read, kept and sent of them stays small, and says that it is not all. */
import type { SiteData } from '../../local/jira/model';
import { paragraphs } from '../builders/adf';
import { failureSaid } from '../english';
import { silenceLog } from '../silent-log';
import { openCastApp } from './app';
import { ISSUES, siteWithCast } from './cast';

beforeAll(silenceLog);

/** Far below the 5 MB that the platform lets through. */
const SMALL = 1_000_000;

function siteSaying(texts: string[]): SiteData {
  const data = siteWithCast();
  const issue = data.issues.find(({ id }) => id === ISSUES.open);
  const [sample] = issue?.comments ?? [];
  if (!issue || !sample) throw new Error('The cast has no issue with a comment.');
  const said = texts.map((text, at) => ({ ...sample, id: `97${at}`, body: paragraphs(text) }));
  issue.comments.push(...said);
  return data;
}

test.each<[string, string[]]>([
  ['many short questions', ['ok? '.repeat(8000), 'ok? '.repeat(8000)]],
  ['many names', ['Which one, @mira.okoye? '.repeat(1300)]],
  ['one question without an end', [`Why ${'so '.repeat(10_000)}?`]],
  ['many comments that ask', Array.from({ length: 700 }, (_, at) => `Is it number ${at}? Or not?`)],
  ['more than a reader takes', Array.from({ length: 40 }, () => 'Is it so? '.repeat(3200))],
])('%s', async (_, texts) => {
  const app = openCastApp({ data: siteSaying(texts) });
  const { answer } = await app.send('panel.view', { kind: 'owner' });
  if (!answer.ok) throw new Error(failureSaid(answer.failure));
  expect(JSON.stringify(answer.value).length).toBeLessThan(SMALL);
  const { report } = answer.value as {
    report: { questions: { quote: string }[]; moreQuestions?: number };
  };
  expect(report.questions.length).toBeLessThanOrEqual(200);
  const asked = texts.join(' ').split('?').length - 1;
  if (asked > 210) expect(report.moreQuestions ?? 0).toBeGreaterThan(0);
});

test('a project whose comments ask without end is answered on its page, with findings as small as others', async () => {
  const app = openCastApp({ data: siteSaying(['ok? '.repeat(8000), 'ok? '.repeat(8000)]) });
  await app.send('panel.ask', { kind: 'developer' });
  const property = app.site.data.issues.find(({ id }) => id === ISSUES.open)?.properties;
  expect(JSON.stringify(property).length).toBeLessThan(32_768);
});
