/** What people write is text, in whatever answer or document it ends, however long or deep it is. */
import adfSchema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import Ajv from 'ajv';
import { parse } from 'papaparse';
import type { AdfNode as SiteNode } from '../../local/jira/adf';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { isolate, isolateTurning } from '../../src/contract/isolate';
import type { IssueRow } from '../../src/contract/project-page';
import type { AdfNode } from '../../src/explainer/adf';
import { csvOf } from '../../static/src/project/csv';
import type { PageContextValue } from '../../static/src/project/page-context';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { openExplainer } from '../explainer/explainer-app';
import { expectLinear } from '../processor-time';
import { silenceLog } from '../silent-log';
import { openApp } from '../site/sample-app';
import { openCastApp } from './app';
import { commentOf, ISSUES, siteWithCast } from './cast';
import {
  hostileDocument,
  hostileNode,
  issueOf,
  NAMES,
  NODES,
  poison,
  PROJECT_NAME,
  SCRIPT,
  STORY,
  TURNING,
  UNBROKEN,
} from './hostile-words';
import { sendingOf } from './requests';
import { ALL_REQUESTS } from './surfaces';

beforeAll(() => {
  speak(t);
  silenceLog();
});

/** The role map was saved, or the text was changed, a moment before. */
const TOO_LATE = new Set(['settings.followDefault', 'settings.restore', 'panel.judgeText']);
/** As many bytes as the platform lets a function answer. */
const MOST_ANSWERED = 5 * 1024 * 1024;
const question = (text: string): SiteNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

const DEEP = 'Is it deep?';
const DEEP_TEXT = JSON.stringify({ type: 'text', text: DEEP });

/** The JSON of the question within so many panels, one in the other. */
function nested(depth: number): string {
  const open = '{"type":"panel","content":[';
  return open.repeat(depth) + DEEP_TEXT + ']}'.repeat(depth);
}

test('every type of node of Atlassian’s schema is among the hostile ones', () => {
  expect(NODES.length).toBeGreaterThan(55);
  expect(new Set(NODES.map(({ type }) => type)).size).toBeGreaterThan(50);
});

test('every request is answered on a site of hostile words, and nobody is told of a fault of the app', async () => {
  const data = poison(siteWithCast());
  const open = data.issues.find(({ id }) => id === ISSUES.open);
  if (!open) throw new Error('The cast stands before another issue by now.');
  open.summary = `${TURNING}${SCRIPT}`;
  open.description = hostileDocument();
  const app = openCastApp({ data });
  // Forgetting comes last: nothing is set up after it.
  const isForgetting = ({ request }: { request: string }): number =>
    Number(request === 'settings.forget');
  const requests = [...ALL_REQUESTS].sort((one, other) => isForgetting(one) - isForgetting(other));
  for (const { request } of requests) {
    if (request === 'panel.withdrawAsk') continue;
    const { answer } = await app.send(request);
    const expected = TOO_LATE.has(request) ? 'conflict' : null;
    expect([request, answer.ok ? null : answer.failure.code]).toEqual([request, expected]);
  }
  const { answer } = await app.send('panel.withdrawAsk', {
    payload: { commentId: commentOf(ISSUES.open, sendingOf('panel.withdrawAsk').by) },
  });
  expect(answer.ok).toBe(true);
});

test('a question in any type of node is quoted as it stands, or passed over', async () => {
  const data = poison(siteWithCast());
  const app = openApp({ data });
  const { answer } = await app.panel(accountIdOf('tomasz'), STORY, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error('The story was not inspected.');
  const { questions } = answer.value.report;
  expect(questions.length).toBeGreaterThan(20);
  for (const { quote } of questions) expect(quote).toContain(`Which colour is ${TURNING}`);
});

/** The panel of a story with seven hostile comments: a deep one, and six long ones. */
async function longAndDeep(depth: number, words: number) {
  const data = siteWithCast();
  const story = issueOf(data, STORY);
  const bodies = [
    hostileDocument([question(DEEP)]),
    ...Array.from({ length: 6 }, () =>
      hostileDocument([question(`Why is ${UNBROKEN.repeat(words)} 😀?`)]),
    ),
  ];
  story.description = bodies[1] ?? null;
  story.comments = bodies.map((body, at) => ({
    id: `${story.id}${String(at + 100)}`,
    authorId: accountIdOf('tomasz'),
    body,
    created: story.created,
    updated: story.created,
  }));
  const app = openApp({ data });
  // The stand-in could not write such a document down itself.
  let deepened = 0;
  app.platform.faults = async (call, ask) => {
    const response = await ask();
    if (call.kind !== 'jira') return response;
    const text = await response.text();
    deepened += text.split(DEEP_TEXT).length - 1;
    const { status, headers } = response;
    return new Response(text.replaceAll(DEEP_TEXT, nested(depth)), { status, headers });
  };
  const { answer } = await app.panel(accountIdOf('mira'), STORY, 'panel.view');
  if (!answer.ok || !('report' in answer.value)) throw new Error('The story was not inspected.');
  expect(deepened).toBeGreaterThan(0);
  return { answer, report: answer.value.report };
}

test('comments of a megabyte and ten thousand nodes in each other are read, and the answer stays small', async () => {
  const { answer, report } = await longAndDeep(10_000, 1600);
  const quotes = report.questions.map(({ quote }) => quote);
  expect(quotes).toContain('Is it deep?');
  expect(Math.max(...quotes.map(({ length }) => length))).toBeLessThan(1100);
  expect(JSON.stringify(answer).length).toBeLessThan(MOST_ANSWERED / 50);
});

test('long and deep comments cost in proportion to their length and depth', async () => {
  await expectLinear((times) => longAndDeep(1_250 * times, 200 * times));
});

test('the macro on paper is a valid document with the words as text, and names turn nothing', async () => {
  const app = openExplainer({ data: poison(siteWithCast()) });
  const document = await app.export(accountIdOf('tomasz'), {
    context: { config: { projectId: PROJECTS.RIDE } },
  });
  const validate = new Ajv({ strict: false }).compile(
    Object.fromEntries(Object.entries(adfSchema).filter(([name]) => name !== '$schema')),
  );
  expect(validate(document) ? [] : validate.errors).toEqual([]);
  const texts = textsIn(document);
  expect(texts.join('\n')).toContain('<script>');
  for (const text of texts) {
    expect(text).not.toMatch(/[\u202a-\u202e\u2066\u2067]/u);
    expect(openIsolates(text)).toBe(0);
  }
});

function textsIn(node: AdfNode): string[] {
  return [
    ...(node.text === undefined ? [] : [node.text]),
    ...(node.content ?? []).flatMap(textsIn),
  ];
}

/** Isolations that are begun and not ended, or ended and never begun. */
function openIsolates(text: string): number {
  return text.split('\u2068').length - text.split('\u2069').length;
}

test.each([...Object.values(NAMES), PROJECT_NAME])(
  'the name %j cannot end its own isolation',
  (name) => {
    expect(isolate(name).slice(1, -1)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n\u2029]/u);
    expect(isolateTurning('Mira Okafor')).toBe('Mira Okafor');
  },
);

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=1\n+2', '＝1', '＋1'])(
  'the cell %j is a text in the file',
  (words) => {
    const row: IssueRow = {
      id: '1',
      key: 'RIDE-1',
      summary: words,
      issueType: words,
      status: words,
      priority: words,
      outcomes: {},
      waitingFor: ['a'],
      waitingSince: null,
      checkedAt: null,
      updated: '2026-01-01T00:00:00Z',
    } as unknown as IssueRow;
    const people = { a: { accountId: 'a', displayName: words, avatarUrl: null, active: true } };
    const view = { duties: [] } as unknown as PageContextValue['view'];
    const { data } = parse<string[]>(csvOf([row], people, { view }).slice(1));
    const cells = data[1] ?? [];
    expect(cells.filter((cell) => cell === `'${words}`)).toHaveLength(5);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  },
);

test('a node of each type as the only text of a story is inspected', async () => {
  const data = siteWithCast();
  const story = issueOf(data, STORY);
  const app = openApp({ data });
  for (const node of NODES) {
    story.description = hostileDocument([hostileNode(node)]);
    const { answer } = await app.panel(accountIdOf('mira'), STORY, 'panel.view');
    expect([node.type, answer.ok]).toEqual([node.type, true]);
  }
});
