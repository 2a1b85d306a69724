/** The bench of the second reader: what it records, and that it takes answers of any kind without falling over. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readJsonLines } from '../../bench/json-lines';
import type { LabelledThread } from '../../bench/reading-threads';
import { measureSecondReader, UnusableChoice } from '../../bench/second-reader';
import { UnusableAddress } from '../../local/models/model-server';
import { LONG } from '../long-run';
import { THREADS } from './labelled-threads';
import { openModelServer } from './model-server';
import { rightAbout, seenIn } from './scripted-models';

interface Share {
  accuracy: number;
  n: number;
}
interface Measured {
  requests: number;
  questionsAsked: { share: number; n: number };
  characters: { average: number; longest: number };
  passedOver: number;
  saidNothing: number;
  first: Share;
  firstWhereNotAsked: Share;
  secondWhereAsked: Share;
  both: Share;
}
interface Line {
  id: string;
  tool_call: {
    name: string;
    arguments: { questions: Record<string, unknown>[]; comments: Record<string, unknown>[] };
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'role-clarity-bench-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const measure = async (what: string, file?: string): Promise<Measured> =>
  (await measureSecondReader(THREADS, what, file && join(folder, file))) as Measured;

const linesOf = <T>(file: string): T[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Measures what comes of some lines of a file. */
async function replay(lines: readonly unknown[]): Promise<Measured> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(join(folder, 'answers.jsonl'), text.join('\n'));
  return measure('replay', 'answers.jsonl');
}

async function labelled(): Promise<Line[]> {
  await measure('labels', 'labels.jsonl');
  return linesOf<Line>('labels.jsonl');
}

const REQUESTS = 3;
/** Of four questions the first reader is right about two, and asks about three. */
const FIRST = { accuracy: 0.75, n: 4 };

test('it records each request once, and says how much is asked', async () => {
  const measured = await measure('record', 'requests.jsonl');
  expect(measured).toMatchObject({
    requests: REQUESTS,
    questionsAsked: { share: 0.75, n: 4 },
  });
  const lines = linesOf<{ id: string; messages: { content: string }[]; tools: object[] }>(
    'requests.jsonl',
  );
  expect(lines.map((line) => Object.keys(line))).toEqual(
    lines.map(() => ['id', 'messages', 'tools', 'tool_choice']),
  );
  expect(new Set(lines.map(({ id }) => id)).size).toBe(REQUESTS);
  const lengths = lines.map(({ messages, tools }) => JSON.stringify({ messages, tools }).length);
  expect(measured.characters).toEqual({
    average: lengths.reduce((sum, length) => sum + length, 0) / REQUESTS,
    longest: Math.max(...lengths),
  });
  const asked = lines.flatMap((line) => seenIn({ ...line }).questions);
  expect(asked.map(({ question }) => question)).toEqual([
    'Should the app warn riders before the last station closes?',
    'What happens to a booking when the lock has no battery?',
    'Kuka päättää lopulta siitä, miten paljon tästä maksetaan takaisin asiakkaalle?',
  ]);
});

test('whoever knows the labels is right wherever they are asked, and settles what is settled no otherwise', async () => {
  expect(await replay(await labelled())).toMatchObject({
    passedOver: 0,
    saidNothing: 0,
    first: FIRST,
    firstWhereNotAsked: { accuracy: 1, n: 1 },
    secondWhereAsked: { accuracy: 1, n: 3 },
    both: { accuracy: 1, n: 4 },
  });
});

test('a call that is written down in words is read', async () => {
  const lines = (await labelled()).map(({ id, tool_call: { arguments: said } }) => ({
    id,
    text: `Here it is:\n${JSON.stringify(said)}\nThat is all.`,
  }));
  expect(await replay(lines)).toMatchObject({ passedOver: 0, both: { accuracy: 1 } });
});

type Change = (line: Line) => unknown[];
const withQuestions =
  (change: (entry: Record<string, unknown>) => unknown): Change =>
  (line) => {
    const said = line.tool_call.arguments;
    const questions = said.questions.flatMap(change);
    return [{ ...line, tool_call: { ...line.tool_call, arguments: { ...said, questions } } }];
  };

test.each<[string, Change, number]>([
  ['is no JSON', () => ['{"id": "q', 'undefined', ''], REQUESTS + 2 * REQUESTS],
  ['is JSON of another kind', () => [7, null, [], '"id"'], REQUESTS + 4 * REQUESTS],
  ['came too late', (line) => [{ ...line, seconds: 61 }], REQUESTS],
  [
    'contradicts itself',
    (line) => [line, { ...line, tool_call: { name: 'report_reading', arguments: {} } }],
    REQUESTS,
  ],
  [
    'is of another tool',
    (line) => [{ ...line, tool_call: { ...line.tool_call, name: 'delete_all' } }],
    REQUESTS,
  ],
  ['says nothing in words', ({ id }) => [{ id, text: 'All } of it is answered {.' }], REQUESTS],
  ['is of another request', (line) => [{ ...line, id: `${line.id}x` }], REQUESTS],
  [
    'is hostile',
    ({ id }) => [
      {
        id,
        tool_call: {
          name: 'report_reading',
          arguments: `{"questions":[{"__proto__":{"sure":true},"id":"constructor","state":"answered"}],"comments":${'['.repeat(5000)}${']'.repeat(5000)}}`,
        },
      },
    ],
    0,
  ],
  [
    'names a comment that was not sent',
    withQuestions((entry) => lie({ ...entry, comment: 99 })),
    0,
  ],
  ['quotes what nobody wrote', withQuestions((entry) => lie({ ...entry, quote: 'Yes.' })), 0],
  ['says one thing and another', withQuestions((entry) => [entry, { ...entry, sure: false }]), 0],
  ['lists what is no answer', withQuestions(({ id }) => [id, null, [id]]), 0],
])('an answer that %s is as if nothing had been said', async (_, change, passedOver) => {
  const measured = await replay((await labelled()).flatMap(change));
  expect(measured).toMatchObject({
    passedOver,
    saidNothing: 3,
    both: measured.first,
  });
  expect(measured.first).toMatchObject(FIRST);
});

/** Says that a question is answered, by whatever else is said. */
function lie(entry: Record<string, unknown>): object {
  return { comment: 2, quote: 'x', ...entry, state: 'answered' };
}

test('what one answer lacks takes nothing from the others', async () => {
  const [first, ...others] = await labelled();
  expect(await replay(['', first, 'no JSON', ...others.slice(1)])).toMatchObject({
    passedOver: 2,
    saidNothing: 1,
    secondWhereAsked: { n: 3 },
  });
});

describe('a server on this machine', () => {
  beforeEach(() => jest.spyOn(process.stderr, 'write').mockReturnValue(true));
  afterEach(() => jest.restoreAllMocks());

  test('is asked each request once, and scored as a file is', async () => {
    const server = await openModelServer(
      rightAbout({ 'last station': { state: 'answered' }, battery: { state: 'open' } }),
    );
    const measured = await measure(server.address);
    await server.close();
    expect(server.asked).toHaveLength(REQUESTS);
    expect(measured).toMatchObject({ saidNothing: 0, both: { accuracy: 1, n: 4 } });
  });

  test.each([
    ['refuses', 500, rightAbout({})],
    ['answers with nonsense', 200, () => ({ questions: 'all answered' })],
  ] as const)('that %s leaves the first reader’s word', async (_, status, script) => {
    const server = await openModelServer(script, status);
    const measured = await measure(server.address);
    await server.close();
    expect(measured).toMatchObject({ saidNothing: 3, first: FIRST, both: FIRST });
  });

  test('is on this machine only', async () => {
    await expect(measure('https://models.example')).rejects.toThrow(UnusableAddress);
  });
});

test.each([
  ['record', undefined],
  ['delete', 'x.jsonl'],
])('%s with %s is told how to choose', async (what, file) => {
  await expect(measure(what, file)).rejects.toThrow(UnusableChoice);
});

/** Labelled threads of real projects, which lie beside the repository and not in it. */
const REAL = ['threads.open.jsonl', 'threads.open2.jsonl'].map((name) =>
  resolve(
    process.env['ROLE_CLARITY_EXPORTS'] ?? resolve(__dirname, '../../../shared/data'),
    'questions',
    name,
  ),
);

(LONG && REAL.every((file) => existsSync(file)) ? test : test.skip)(
  'of real threads little is asked, in short requests, and whoever knows the labels loses nothing by the checks',
  async () => {
    const threads = REAL.flatMap((file) => readJsonLines<LabelledThread>(file));
    const labels = join(folder, 'real-labels.jsonl');
    await measureSecondReader(threads, 'labels', labels);
    const measured = (await measureSecondReader(threads, 'replay', labels)) as Measured;
    expect(measured.questionsAsked.share).toBeLessThanOrEqual(0.4);
    expect(measured.characters.average).toBeLessThanOrEqual(6_000);
    expect(measured.secondWhereAsked.accuracy).toBeGreaterThanOrEqual(0.99);
    const { firstWhereNotAsked: settled, both } = measured;
    const allowed = 1 - ((1 - settled.accuracy) * settled.n) / both.n;
    expect(both.accuracy).toBeGreaterThanOrEqual(allowed - 0.005);
  },
  120_000,
);
