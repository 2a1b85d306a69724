/**
 * Jira misbehaves at the first call of each request, which mostly asks what somebody may do, and at every other one, in one of the
 * ways that it can go wrong; in a long run at each call in each way. The page is told with a sentence, nothing is half-written, and
 * what is kept is kept.
 */
import { cutShort, reply, type Faults } from '../../local/platform/faults';
import { callsTo } from '../../local/platform/journal';
import { resolverRequest } from '../../local/platform/resolver-request';
import { PROJECTS } from '../../local/sample/site-ids';
import { failureSaid } from '../english';
import { count, LONG, pick } from '../long-run';
import { silenceLog } from '../silent-log';
import { openCastApp, type CastApp } from './app';
import { CAST, ISSUES } from './cast';
import { sendingOf } from './requests';
import { ALL_REQUESTS } from './surfaces';

/** One way to go wrong: what stands in the place of Jira's answer. */
type Fault = (next: () => Promise<Response>) => Promise<Response>;

const status =
  (code: number, headers?: Record<string, string>): Fault =>
  () =>
    Promise.resolve(reply(code, headers));

const changed =
  (change: (json: unknown) => unknown): Fault =>
  async (next) => {
    const answer = await next();
    const text = await answer.text();
    const json = text === '' ? undefined : (JSON.parse(text) as unknown);
    return new Response(json === undefined ? null : JSON.stringify(change(json) ?? null), {
      status: answer.status,
      headers: answer.headers,
    });
  };

function nulled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(() => null);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.keys(value).map((key) => [key, null]));
}

/** Half of the fields are gone, at every depth. */
function halved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(halved);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter((_, index) => index % 2 === 0);
  return Object.fromEntries(entries.map(([key, inner]) => [key, halved(inner)]));
}

const FAULTS: Record<string, Fault> = {
  '400': status(400),
  '401': status(401),
  '403': status(403),
  '404': status(404),
  '409': status(409),
  '410': status(410),
  '429 for an hour': status(429, { 'retry-after': '3600' }),
  '500': status(500),
  '503 for an hour': status(503, { 'retry-after': '3600' }),
  'a redirect': status(302, { location: 'https://example.com/' }),
  'a cut body': async (next) => cutShort(await next()),
  'a page of HTML': () =>
    Promise.resolve(
      new Response('<html><script>alert(1)</script></html>', {
        status: 200,
        headers: { 'content-type': 'text/html' },
      }),
    ),
  'an empty body': () => Promise.resolve(new Response('', { status: 200 })),
  'null in every place': changed(nulled),
  'half of the fields': changed(halved),
  'an empty object': changed(() => ({})),
  'an empty list': changed(() => []),
  'a number': changed(() => 7),
};

beforeEach(() => {
  silenceLog('info');
});

/** What the app keeps, document by document, but for what it can make anew at any time. */
async function kept(app: CastApp): Promise<string> {
  const { answer } = await app.send('settings.history');
  return JSON.stringify(answer);
}

/** Puts a fault in the place of the nth call to Jira. */
function atCall(place: number, fault: Fault): Faults {
  let seen = 0;
  return (call, next) => (call.kind === 'jira' && seen++ === place ? fault(next) : next());
}

/** Words that only people have written; they belong in no log and in no sentence about a fault. */
const WORDS = /sound should|Noted by|rider I want|Answered \d+ on purpose|<html|alert\(1\)/;

/** Faults after which the request is sent once more, with Jira well again. */
const LATER = ['500', 'half of the fields', 'null in every place'];

const TITLE = LONG
  ? 'survives every fault at every call'
  : 'survives a fault at its first call, and at every other one';

describe.each(ALL_REQUESTS.map(({ request }, index) => ({ request, index })))(
  '$request',
  ({ request, index }) => {
    test(TITLE, async () => {
      const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const { writes } = sendingOf(request);
      const usual = await openCastApp().send(request);
      expect(usual.answer.ok).toBe(true);
      const calls = callsTo(usual.invocation, 'jira').length;
      let app = openCastApp();
      const before = await kept(app);
      const site = JSON.stringify(app.site.data);
      // Of the others the odd ones for one request, the even ones for the next.
      const places = Array.from({ length: calls }, (_, place) => place).filter(
        (place) => LONG || place === 0 || place % 2 === index % 2,
      );
      for (const [turn, place] of places.entries()) {
        for (const [name, fault] of pick(Object.entries(FAULTS), 1, index + turn)) {
          app.platform.faults = atCall(place, fault);
          count('faults in the place of an answer of Jira');
          const { answer, invocation } = await app.send(request);
          const at = { request, place, name };
          // Nothing is left under way behind an answer: the platform freezes it, and thaws it in the middle of another.
          const open = invocation.calls.filter(({ endedAt }) => endedAt === null).length;
          expect({ ...at, open, late: invocation.lateCalls }).toEqual({ ...at, open: 0, late: 0 });
          app.platform.faults = null;
          if (!answer.ok) {
            const { code } = answer.failure;
            const message = failureSaid(answer.failure);
            expect({ ...at, code }).not.toMatchObject({ code: 'internal' });
            expect(message).toMatch(/^[A-Z].{20,}\.$/s);
            expect(message).not.toMatch(WORDS);
          }
          // It works again as soon as Jira does, but for what has been done already.
          if (LATER.includes(name)) {
            const { answer: later } = await app.send(request);
            if (!writes) expect({ ...at, ok: later.ok }).toEqual({ ...at, ok: true });
            // A role that Jira says is empty is believed for as long as the directory is kept.
            else if (!later.ok && name !== 'half of the fields')
              expect(['conflict', 'not-found']).toContain(later.failure.code);
          }
          if (writes) {
            app = openCastApp();
            continue;
          }
          // What one of them changed is seen after the last, too; a long run says after which.
          if (!LONG && place !== places.at(-1)) continue;
          const same = JSON.stringify(app.site.data) === site && (await kept(app)) === before;
          expect({ ...at, same }).toEqual({ ...at, same: true });
        }
      }
      for (const line of log.mock.calls) expect(String(line[0])).not.toMatch(WORDS);
    });
  },
);

test('a search whose page token has expired says what to do', async () => {
  const app = openCastApp();
  const scope = { work: 'all', issueType: null };
  const payload = {
    filter: { ...scope, duty: null, outcome: null, waitingFor: null, days: null },
    sort: { by: 'key', descending: false },
    pageToken: 'expired',
  };
  const { answer } = await app.send('project.issues', { payload });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
});

test('an issue that is deleted in the middle of a look is said to be gone', async () => {
  const app = openCastApp();
  app.platform.faults = async (call, next) => {
    const answer = await next();
    if (call.kind === 'jira')
      app.site.data.issues = app.site.data.issues.filter(({ id }) => id !== ISSUES.open);
    return answer;
  };
  const { answer } = await app.send('panel.view');
  if (!answer.ok) expect(answer.failure.code).toBe('not-found');
});

test('an issue that is moved in the middle of a look is judged by the project that it is in', async () => {
  const app = openCastApp();
  let moved = false;
  app.platform.faults = (call, next) => {
    const issue = app.site.data.issues.find(({ id }) => id === ISSUES.open);
    if (call.kind === 'jira' && !moved && issue) {
      moved = true;
      issue.projectId = PROJECTS.BACK;
    }
    return next();
  };
  const { answer } = await app.send('panel.view', { kind: 'developer' });
  expect(answer).toMatchObject({ ok: true, value: { projectKey: 'BACK' } });
});

test('an issue of a project without settings that is moved to one with settings is judged by those', async () => {
  const app = openCastApp();
  const issue = app.site.data.issues.find(({ id }) => id === ISSUES.open);
  if (!issue) throw new Error('The issue is not there.');
  issue.projectId = PROJECTS.DEPOT;
  let moved = false;
  app.platform.faults = (call, next) => {
    if (call.kind === 'jira' && !moved) {
      moved = true;
      issue.projectId = PROJECTS.RIDE;
    }
    return next();
  };
  const { answer } = await app.send('panel.view', { kind: 'developer' });
  expect(answer).toMatchObject({ ok: true, value: { state: 'story', projectKey: 'RIDE' } });
});

test('an answer that never comes ends before the platform ends the function', async () => {
  const app = openCastApp();
  app.platform.faults = (call, next) =>
    call.kind === 'jira' ? new Promise<never>(() => undefined) : next();
  const extension = { issue: { id: ISSUES.open }, project: { id: PROJECTS.RIDE } };
  const moduleKey = 'role-clarity-panel';
  const result = await app.platform.invoke({
    functionKey: 'panel',
    moduleKey,
    body: resolverRequest('panel.view', {}, { moduleKey, extension }),
    accountId: CAST.viewer,
    timeoutSeconds: 2,
  });
  expect(result.ok && result.value).toMatchObject({
    ok: false,
    failure: { code: 'jira-unavailable', retry: true },
  });
});
