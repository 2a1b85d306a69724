/** Who has not allowed the app to ask Jira as them: on Jira's pages the platform gets to ask them, elsewhere a sentence says it. */
import type { InvokeResult } from '../../local/platform/platform';
import { worldWith } from '../../local/worlds/facts';
import type { Answer } from '../../src/contract/answer';
import { failureSaid } from '../english';
import { silenceLog } from '../silent-log';
import { keptDocuments } from '../site/kept-documents';
import { openCastApp, type Asking, type CastApp } from './app';
import { CAST } from './cast';
import { sendingOf } from './requests';
import { ALL_REQUESTS } from './surfaces';

const ASKED = worldWith({ consent: 'asked' });
const OF_JIRA = ALL_REQUESTS.filter(({ functionKey }) => functionKey !== 'explainer');
const OF_MACRO = ALL_REQUESTS.filter(({ functionKey }) => functionKey === 'explainer');

beforeEach(() => {
  silenceLog();
});

/** What the platform gets of a request, where it may be an error. */
async function resultOf(app: CastApp, request: string, asking: Asking = {}): Promise<InvokeResult> {
  const invoke = jest.spyOn(app.platform, 'invoke');
  await app.send(request, asking).catch(() => null);
  const result: unknown = await invoke.mock.results.at(-1)?.value;
  invoke.mockRestore();
  return result as InvokeResult;
}

/** Whether the platform refused to ask Jira as the person. */
function wasRefused({ invocation }: InvokeResult): boolean {
  return invocation.calls.some(({ as, status }) => as === 'user' && status === 401);
}

function expectSentence(result: InvokeResult, code: string): void {
  if (!result.ok) throw new Error(`${result.error.type} is thrown.`);
  const answer = result.value as Answer<unknown>;
  if (answer.ok) throw new Error('It was answered.');
  expect(answer.failure.code).toBe(code);
  expect(failureSaid(answer.failure)).toMatch(/^[A-Z].{20,}\.$/s);
}

test('whatever a page of Jira asks for, the question reaches the platform, and nothing is done', async () => {
  const app = openCastApp({ world: ASKED });
  const before = JSON.stringify(keptDocuments(app.store).filter(({ key }) => !isCount(key)));
  const without: string[] = [];
  for (const { request } of OF_JIRA) {
    const result = await resultOf(app, request);
    if (!wasRefused(result)) without.push(request);
    else if (result.ok) throw new Error(`${request} is answered: ${JSON.stringify(result.value)}`);
    else expect(result.error.type).toBe('NEEDS_AUTHENTICATION_ERR');
  }
  const after = JSON.stringify(keptDocuments(app.store).filter(({ key }) => !isCount(key)));
  expect(after).toBe(before);
  // Neither of these asks Jira anything where there is nothing to ask about.
  expect(without).toEqual(['global.covered', 'global.run']);
});

/** What is counted of everybody's asking. */
function isCount(key: string): boolean {
  return key.startsWith('points');
}

test('who is not signed in is told so, and nobody asks them for consent', async () => {
  const app = openCastApp({ world: ASKED });
  for (const { request } of OF_JIRA)
    expectSentence(await resultOf(app, request, { kind: 'anonymous' }), 'not-signed-in');
});

test('the macro has its sentence for everybody, beside what it says to all', async () => {
  const app = openCastApp({ world: ASKED });
  for (const { request } of OF_MACRO) {
    const result = await resultOf(app, request);
    if (wasRefused(result)) expectSentence(result, 'not-signed-in');
    else expect(result.ok).toBe(true);
  }
});

test('once allowed it goes on', async () => {
  const app = openCastApp({ world: ASKED });
  expect(await resultOf(app, 'panel.view')).toMatchObject({ ok: false });
  app.platform.agree(CAST[sendingOf('panel.view').by] ?? '');
  const { answer } = await app.send('panel.view');
  expect(answer).toMatchObject({ ok: true });
});

test('where the app itself is refused so, nobody is asked', async () => {
  const app = openCastApp();
  app.platform.faults = (call, next) =>
    call.kind === 'jira' && call.as === 'app'
      ? Promise.resolve(
          new Response(null, {
            status: 401,
            headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
          }),
        )
      : next();
  for (const request of ['panel.view', 'project.startScan', 'settings.load'])
    expect(await resultOf(app, request)).toMatchObject({ ok: true });
});
