/** How many issues are inspected in a second on one core, and how many verdicts the rules of the app and of an engine give. */
import { ExportedSite } from '../cli/export';
import { DUTY_IDS } from '../src/contract/duty-ids';
import { EMPTY_ROLE_MAP, type RoleMap } from '../src/contract/role-map';
import type { Facts } from '../src/duties/facts';
import { judge } from '../src/duties/registry';
import { factsOf } from '../src/inspection/facts/issue-facts';
import type { Subject } from '../src/inspection/facts/subject';
import { inspect } from '../src/inspection/judging/inspect-issue';
import { NO_EXPORTS, realExport } from './exports';
import { figure, type Benchmark } from './figure';
import { median } from './median';
import { CORE_DUTIES, rulesEngine } from './peers/rules-engine';

/** Enough to warm up and to level out, few enough for the engine to come to an end. */
const ISSUES = 4_000;
const ALL: readonly string[] = DUTY_IDS;
const NOW = '2026-03-02T09:00:00.000Z';

export const inspecting: Benchmark = {
  name: 'inspecting',
  about: 'issues a second on one core, on a real export in memory',
  async run() {
    const path = realExport('titanium-issues.v2.open.jsonl.gz');
    if (path === null) return NO_EXPORTS;
    const subjects = await subjectsIn(path);
    const facts = subjects.map((subject) => factsOf(subject).facts);
    const engine = rulesEngine();
    const core = coreOnly(facts);

    // Taken in turns, so that a busy moment of the machine falls on both.
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < 3; round++) {
      ours.push(await perSecond(core, (one) => judge(one)));
      theirs.push(await perSecond(core.slice(0, 1_000), engine));
    }
    const whole = await perSecond(subjects, (subject) => inspect(subject));
    return [
      figure({
        name: 'inspecting: verdicts of the five core duties on facts',
        figure: median(ours),
        unit: 'issues a second',
        better: 'more',
        goal: Math.max(5_000, Math.round(20 * median(theirs))),
        peer: { name: 'json-rules-engine, the same five checks', figure: median(theirs) },
      }),
      figure({
        name: 'inspecting: from a read issue to its report, its texts read',
        figure: whole,
        unit: 'issues a second',
        better: 'more',
      }),
      figure({
        name: 'inspecting: issues on which both give the same five codes',
        figure: (await agreeing(core.slice(0, 1_000), engine)) / 1_000,
        unit: 'share',
        better: 'more',
        goal: 1,
      }),
    ];
  },
};

async function subjectsIn(path: string): Promise<Subject[]> {
  const site = await ExportedSite.read(path, () => undefined);
  const issues = [...site.issues()].slice(0, ISSUES);
  const roleMap: RoleMap = {
    ...EMPTY_ROLE_MAP,
    productOwner: { ...EMPTY_ROLE_MAP.productOwner, sources: [{ kind: 'reporter' }] },
    productManager: { ...EMPTY_ROLE_MAP.productManager, sources: [{ kind: 'assignee' }] },
  };
  return issues.map((issue) => site.subject(issue, { roleMap, configured: true }, NOW));
}

/** The facts with every other duty switched off, so that both sides do the same work. */
function coreOnly(facts: readonly Facts[]): Facts[] {
  return facts.map((one) => ({
    ...one,
    roleMap: {
      ...one.roleMap,
      duties: Object.fromEntries(
        ALL.filter((duty) => !CORE_DUTIES.includes(duty)).map((duty) => [duty, { enabled: false }]),
      ),
    },
  }));
}

async function perSecond<T>(things: readonly T[], act: (thing: T) => unknown): Promise<number> {
  const started = performance.now();
  for (const thing of things) await act(thing);
  return things.length / ((performance.now() - started) / 1000);
}

async function agreeing(
  facts: readonly Facts[],
  engine: (facts: Facts) => Promise<Record<string, string>>,
): Promise<number> {
  let same = 0;
  for (const one of facts) {
    const theirs = await engine(one);
    if (judge(one).every(({ duty, code }) => theirs[duty] === code)) same += 1;
  }
  return same;
}
