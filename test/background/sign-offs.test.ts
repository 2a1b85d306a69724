/** A sign-off changes a finding of which Jira tells nothing: whatever breaks off after it is kept, the finding follows. */
import { ProcessEnded, reply, type Faults } from '../../local/platform/faults';
import { accountIdOf } from '../../local/sample/people';
import { keptIn } from './deeds';
import { openScanned, simulate, type Simulation } from './simulated';

const STORY = 'RIDE-38';
const OWNER = accountIdOf('mira');

beforeAll(simulate);

/** A project that was scanned, where nobody has signed the story off. */
async function scanned(): Promise<Simulation> {
  const app = await openScanned();
  return app;
}

const signOff = (app: Simulation): Promise<unknown> =>
  app.works(app.panel(OWNER, STORY, 'panel.accept'));

function signedOff(app: Simulation): boolean {
  const story = app.site.data.issues.find(({ key }) => key === STORY);
  return keptIn(app).signedOff[story?.id ?? '']?.includes(OWNER) === true;
}

/** The fault begins once the word is kept. */
function afterKeeping(app: Simulation, fault: Faults): Faults {
  return (call, next) => (signedOff(app) ? fault(call, next) : next());
}

const refusingWrites: Faults = (call, next) =>
  call.kind === 'jira' && call.method === 'PUT' ? Promise.resolve(reply(503)) : next();

const lost = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));

test.each<[string, Faults]>([
  ['Jira refuses to take the finding', refusingWrites],
  ['Jira answers nothing more', (call, next) => (call.kind === 'jira' ? lost() : next())],
  ['storage and Jira answer nothing more', lost],
  ['the process is gone', () => Promise.reject(new ProcessEnded())],
])('%s: the next check says what the sign-off came to', async (_, fault) => {
  const usual = await scanned();
  const before = usual.findings()[STORY];
  await signOff(usual);
  const signed = usual.findings()[STORY];
  expect(signed).not.toEqual(before);

  const app = await scanned();
  app.platform.faults = afterKeeping(app, fault);
  await signOff(app).catch(() => undefined);
  expect(signedOff(app)).toBe(true);
  expect(app.findings()[STORY]).toEqual(before);
  app.platform.faults = null;
  await app.settle();
  expect(app.findings()[STORY]).toEqual(signed);
});

test('a sign-off for which no check can be asked is not kept, and the page is told', async () => {
  const app = await scanned();
  app.platform.faults = (call, next) =>
    call.kind === 'queue' ? Promise.resolve(reply(500)) : next();
  const { answer } = await app.works(app.panel(OWNER, STORY, 'panel.accept'));
  expect(answer).toMatchObject({ ok: false, failure: { retry: true } });
  expect(signedOff(app)).toBe(false);
});
