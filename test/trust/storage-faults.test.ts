/**
 * Storage misbehaves, at random and in any order: whatever is refused, throttled or done without an answer, no settings and
 * no sign-offs are ever lost, and what a page was told is what is kept.
 */
import './surfaces';
import fc from 'fast-check';
import type { Faults } from '../../local/platform/faults';
import type { RoleMapProblem } from '../../src/contract/role-map';
import { failureSaid, problemsSaid } from '../english';
import { count, LONG, runs } from '../long-run';
import { silenceLog } from '../silent-log';
import { openCastApp, type CastApp } from './app';
import { CAST, type Kind } from './cast';
import { ROLE_MAP } from './requests';
import { befall, TROUBLES, type Trouble } from './troubles';

beforeEach(() => {
  silenceLog();
});

/** Most of the time nothing happens. */
const trouble = fc.oneof(
  { weight: 6, arbitrary: fc.constant('none' as const) },
  { weight: 4, arbitrary: fc.constantFrom(...TROUBLES) },
);

/** Each call takes the next trouble of the schedule; after its end all goes well. */
function scheduled(schedule: readonly (Trouble | 'none')[], kinds: readonly string[]): Faults {
  const left = [...schedule];
  return async (call, next) => {
    if (!kinds.includes(call.kind)) return next();
    const happens = left.shift() ?? 'none';
    if (happens === 'none') return next();
    count('calls that something befell');
    return befall(happens, call, next);
  };
}

const OWNERS: readonly Kind[] = ['owner', 'developer', 'commenter'];

/** What somebody does at one step. */
type Step =
  | { act: 'save'; hours: number }
  | { act: 'restore' }
  | { act: 'accept' | 'withdraw' | 'judge'; who: Kind }
  | { act: 'view'; who: Kind };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('save' as const), hours: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ act: fc.constant('restore' as const) }),
  fc.record({
    act: fc.constantFrom('accept' as const, 'withdraw' as const, 'judge' as const),
    who: fc.constantFrom(...OWNERS),
  }),
  fc.record({ act: fc.constant('view' as const), who: fc.constantFrom(...OWNERS) }),
);

const OWNER_MAP = {
  ...ROLE_MAP,
  productOwner: {
    sources: [{ kind: 'people', accountIds: OWNERS.map((kind) => CAST[kind]) }],
  },
};

/** The settings, the last saves, who has signed off: as storage has it, asked without any trouble. */
interface Kept {
  revision: number;
  hours: number;
  accepted: Kind[];
  judged: boolean;
}

async function keptIn(app: CastApp): Promise<Kept> {
  const faults = app.platform.faults;
  app.platform.faults = null;
  const { answer } = await app.send('settings.load');
  if (!answer.ok) throw new Error(failureSaid(answer.failure));
  const view = answer.value as {
    revision: number;
    roleMap: { questions: { targetHours: number } };
  };
  const accepted: Kind[] = [];
  let judged = false;
  for (const kind of OWNERS) {
    const panel = await app.send('panel.view', { kind });
    if (!panel.answer.ok) throw new Error(failureSaid(panel.answer.failure));
    const seen = panel.answer.value as {
      acceptedByViewer: string | null;
      report: { questions: { judgement: unknown }[] };
    };
    if (seen.acceptedByViewer !== null) accepted.push(kind);
    judged = seen.report.questions.some(({ judgement }) => judgement !== null);
  }
  app.platform.faults = faults;
  const { revision, roleMap } = view;
  return { revision, hours: roleMap.questions.targetHours, accepted, judged };
}

/** Does one step and says whether the page was told that it is done. */
async function take(app: CastApp, one: Step, revision: number): Promise<boolean> {
  switch (one.act) {
    case 'save': {
      const roleMap = { ...OWNER_MAP, questions: { targetHours: one.hours } };
      const { answer } = await app.send('settings.save', { payload: { roleMap, revision } });
      return answer.ok;
    }
    case 'restore': {
      const payload = { of: revision, revision };
      return (await app.send('settings.restore', { payload })).answer.ok;
    }
    case 'accept':
      return (await app.send('panel.accept', { kind: one.who })).answer.ok;
    case 'withdraw':
      return (await app.send('panel.withdrawAcceptance', { kind: one.who })).answer.ok;
    case 'judge':
      return (await app.send('panel.judge', { kind: one.who })).answer.ok;
    case 'view':
      return (await app.send('panel.view', { kind: one.who })).answer.ok;
  }
}

/** What may stand after a step that was or was not told to be done: an answer can be lost after the work. */
function allowed(before: Kept, one: Step, told: boolean): Kept[] {
  const done = afterDoing(before, one);
  return told ? [done] : [before, done];
}

function afterDoing(before: Kept, one: Step): Kept {
  const others = (who: Kind): Kind[] => before.accepted.filter((kind) => kind !== who);
  switch (one.act) {
    case 'save':
      return { ...before, revision: before.revision + 1, hours: one.hours };
    case 'restore':
      return { ...before, revision: before.revision + 1 };
    case 'accept':
      return {
        ...before,
        accepted: OWNERS.filter((kind) => kind === one.who || before.accepted.includes(kind)),
      };
    case 'withdraw':
      return { ...before, accepted: others(one.who) };
    case 'judge':
      return { ...before, judged: true };
    case 'view':
      return before;
  }
}

async function openWithOwners(): Promise<CastApp> {
  const app = openCastApp();
  const { answer } = await app.send('settings.save', {
    payload: { roleMap: { ...OWNER_MAP, questions: { targetHours: 16 } }, revision: 1 },
  });
  expect(answer).toMatchObject({ ok: true, value: { saved: true } });
  return app;
}

test.each([
  ['storage', ['storage']],
  ['storage and Jira', ['storage', 'jira']],
])(
  'whatever befalls %s, one after the other: what is told is done, and what is not told is done wholly or not at all',
  async (_, kinds) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, fc.array(trouble, { maxLength: 12 })), {
          minLength: 1,
          maxLength: 5,
        }),
        async (steps) => {
          const app = await openWithOwners();
          let before = await keptIn(app);
          for (const [one, schedule] of steps) {
            count('acts of people, one after the other');
            app.platform.faults = scheduled(schedule, kinds);
            const told = await take(app, one, before.revision);
            const now = await keptIn(app);
            expect(allowed(before, one, told)).toContainEqual(now);
            before = now;
          }
        },
      ),
      { numRuns: runs(6, 400) },
    );
  },
  LONG ? 3_600_000 : 60_000,
);

test(
  'of people who act at the same time, everybody who was told that it is done is heard',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...OWNERS), { minLength: 2 }),
        fc.array(trouble, { maxLength: 20 }),
        fc.integer({ min: 1, max: 900 }),
        async (people, schedule, hours) => {
          const app = await openWithOwners();
          count('acts of people at the same time', people.length + 1);
          app.platform.faults = scheduled(schedule, ['storage']);
          const [saved, ...accepted] = await Promise.all([
            take(app, { act: 'save', hours }, 2),
            ...people.map((who) => take(app, { act: 'accept', who }, 2)),
          ]);
          const now = await keptIn(app);
          if (saved) expect(now).toMatchObject({ revision: 3, hours });
          people.forEach((who, index) => {
            if (accepted[index] === true) expect(now.accepted).toContain(who);
          });
        },
      ),
      { numRuns: runs(6, 400) },
    );
  },
  LONG ? 3_600_000 : 60_000,
);

test('of two admins who save at once, one is told that the other was first, and nothing is mixed', async () => {
  const app = await openWithOwners();
  const both = await Promise.all([
    take(app, { act: 'save', hours: 3 }, 2),
    take(app, { act: 'save', hours: 4 }, 2),
  ]);
  expect([...both].sort()).toEqual([false, true]);
  const { revision, hours } = await keptIn(app);
  expect({ revision, hours }).toEqual({ revision: 3, hours: both[0] ? 3 : 4 });
});

test('settings that are larger than storage takes are refused with a sentence at the list that is too long, and the old ones stand', async () => {
  const app = await openWithOwners();
  const before = await keptIn(app);
  const labels = Array.from({ length: 2000 }, (_, index) => `${index}`.padEnd(200, 'x'));
  const roleMap = { ...OWNER_MAP, strategyEpics: { rule: 'labels', labels } };
  const { answer } = await app.send('settings.save', { payload: { roleMap, revision: 2 } });
  expect(answer).toMatchObject({ ok: true, value: { saved: false } });
  const { problems } = (answer as { value: { problems: RoleMapProblem[] } }).value;
  expect(problemsSaid(problems)).toEqual([
    {
      path: 'strategyEpics.labels',
      message: expect.stringMatching(/^[A-Z].{20,}\.$/s) as string,
    },
  ]);
  expect(await keptIn(app)).toEqual(before);
});
