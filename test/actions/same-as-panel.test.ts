/** The same question by panel, by action and by command line gets the same answer. */
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importExport } from '../../local/import/import-export';
import { settleRoleMap } from '../../local/import/settle-role-map';
import { VISITOR } from '../../local/import/site-builder';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf, type PersonName } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import type { CheckAnswer } from '../../src/contract/action-answers';
import type { CoverageAnswer, IssuesAnswer, TeamAnswer } from '../../src/contract/project-page';
import { ANY_ISSUE } from '../../src/contract/project-search';
import type { Report, Verdict } from '../../src/contract/report';
import { inspect } from '../cli/inspect-in-process';
import { EXPORTS, FERRY_ROLES } from '../import/known-exports';
import { LONG } from '../long-run';
import { checkedSample } from '../project/checked-site';
import { silenceLog } from '../silent-log';
import { answerOf, expectAnswer, openApp, type App } from '../site/sample-app';
import { forgetPoints } from '../trust/points';
import { done, runAction } from './run-action';

const NOW = new Date();

/** What an action says of a report, in the order of neither. */
interface Told {
  gaps: string[];
  attention: string[];
  turn: string[];
  open: number;
}

function toldBy(answer: CheckAnswer): Told {
  const list = (text: string): string[] => text.split(',').filter(Boolean).sort();
  return {
    gaps: list(answer.gaps),
    attention: list(answer.attention),
    turn: list(answer.turn),
    open: answer.openQuestions ?? 0,
  };
}

function inReport({ verdicts, questions }: Pick<Report, 'verdicts' | 'questions'>): Told {
  const having = (outcome: string): Verdict[] =>
    verdicts.filter((verdict) => verdict.outcome === outcome);
  const open = [...having('gap'), ...having('attention')];
  const dutiesOf = (some: Verdict[]): string[] => some.map(({ duty }) => duty as string).sort();
  return {
    gaps: dutiesOf(having('gap')),
    attention: dutiesOf(having('attention')),
    turn: [...new Set(open.flatMap(({ waitingFor }) => waitingFor?.accountIds ?? []))].sort(),
    open: questions.filter(({ state }) => state === 'waiting').length,
  };
}

beforeEach(() => {
  silenceLog();
});

test('every work item of the sample is told by the action as its panel shows it to the same person', async () => {
  const app = openApp({ now: NOW });
  const told: Record<string, number> = {};
  for (const who of ['tomasz', 'mira', 'jonas'] as const) {
    // In a long run everybody looks at everything.
    const every = LONG ? 1 : who === 'tomasz' ? 3 : 9;
    const issues = app.site.data.issues.filter((_, at) => at % every === 0);
    for (const { key, projectId } of issues) {
      const person = accountIdOf(who);
      forgetPoints(app.store);
      const shown = await app.panel(person, key, 'panel.view');
      const acted = await runAction(app.platform, person, 'check-work-item', { workItem: key });
      expect([key, who, 'errors' in acted.answer]).toEqual([key, who, !shown.answer.ok]);
      if (!shown.answer.ok) continue;
      const view = shown.answer.value;
      const answer = done(acted);
      told[answer.status] = (told[answer.status] ?? 0) + 1;
      if (!('report' in view)) {
        const status = view.state === 'unconfigured' ? 'not-set-up' : 'not-applicable';
        expect([key, answer.status]).toEqual([key, status]);
        continue;
      }
      expect([key, who, projectId, toldBy(answer)]).toEqual([
        key,
        who,
        projectId,
        inReport(view.report),
      ]);
      for (const verdict of view.report.verdicts.filter(({ outcome }) => outcome === 'met'))
        expect(answer.gaps.split(',')).not.toContain(verdict.duty);
    }
  }
  // All kinds of answers were among them.
  expect(Object.keys(told).sort()).toEqual(
    ['attention', 'gap', 'met', 'not-applicable', 'not-set-up', 'unknown'].sort(),
  );
});

describe('of a project', () => {
  const OPEN = { work: 'open', issueType: null } as const;
  let app: App;

  beforeAll(async () => {
    silenceLog();
    app = openApp({ now: NOW, data: await checkedSample(NOW) });
  });

  async function page<T>(who: PersonName, request: string, payload: object): Promise<T> {
    const place = {
      moduleKey: 'role-clarity-project',
      extension: { project: { id: PROJECTS.RIDE, key: 'RIDE' } },
    };
    const body = resolverRequest(request, payload, place);
    const asked = { functionKey: 'project', body, accountId: accountIdOf(who) };
    return expectAnswer((await answerOf<T>(app.platform, asked)).answer);
  }

  test.each(['mira', 'tomasz', 'jonas'] as const)(
    '%s is told the figures of the page',
    async (who) => {
      const { issues, checked, duties } = await page<CoverageAnswer>(who, 'project.coverage', {
        scope: OPEN,
      });
      const countOf = async (filter: object): Promise<number> =>
        (await page<{ count: number }>(who, 'project.count', { filter })).count;
      const acted = await runAction(app.platform, accountIdOf(who), 'find-nobody', {
        project: 'RIDE',
      });
      const byDuty = Object.entries(duties).map(([duty, { gap }]) => `${duty}: ${gap}`);
      expect(done(acted)).toMatchObject({
        project: 'RIDE',
        workItems: issues,
        checked,
        nobody: await countOf({ ...OPEN, ...ANY_ISSUE, waitingFor: 'nobody' }),
        gaps: await countOf({ ...OPEN, ...ANY_ISSUE, outcome: 'gap' }),
        byDuty: byDuty.join(', '),
      });
    },
  );

  test.each(['mira', 'jonas', 'tomasz'] as const)(
    '%s is told the rows of the page',
    async (who) => {
      const filter = { ...OPEN, ...ANY_ISSUE, waitingFor: 'me' };
      const sort = { by: 'since', descending: false };
      const shown = await page<IssuesAnswer>(who, 'project.issues', {
        filter,
        sort,
        pageToken: null,
      });
      const inputs = { person: 'me', project: 'RIDE' };
      const { items, count } = done(
        await runAction(app.platform, accountIdOf(who), 'find-waiting', inputs),
      );
      expect(items.map(({ key, since }) => ({ key, since }))).toEqual(
        shown.rows.map(({ key, waitingSince }) => ({ key, since: waitingSince })),
      );
      expect(count).toBe((await page<{ count: number }>(who, 'project.count', { filter })).count);
    },
  );

  test('everybody is told the holders of the page', async () => {
    const { report } = await page<TeamAnswer>('tomasz', 'project.team', {});
    const told = done(
      await runAction(app.platform, accountIdOf('tomasz'), 'find-holders', { project: 'RIDE' }),
    );
    const ids = (role: 'productOwner' | 'productManager'): string =>
      report.holders[role].map(({ accountId }) => accountId).join(',');
    expect(told).toMatchObject({
      productOwners: ids('productOwner'),
      productManagers: ids('productManager'),
    });
  });
});

test('a whole export is told by command line, panel and action alike', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'actions-'));
  const file = join(EXPORTS, 'cloud.jsonl');
  const roles = join(folder, 'roles.json');
  writeFileSync(roles, JSON.stringify(FERRY_ROLES));
  const { out, err, code } = await inspect(
    ...['--import', file, '--role-map', roles, '--now', NOW.toISOString(), '--json', '--reports'],
  );
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new Error(err);
  silenceLog();
  const { site: data } = await importExport(file);
  settleRoleMap(data, FERRY_ROLES);
  const app = openApp({ now: NOW, data });
  const reports = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
  expect(reports).toHaveLength(10);
  for (const report of reports) {
    const { key } = report.issue;
    const who = VISITOR.accountId;
    const view = expectAnswer((await app.panel(who, key, 'panel.view')).answer);
    const answer = done(await runAction(app.platform, who, 'check-work-item', { workItem: key }));
    const onPanel =
      'report' in view ? inReport(view.report) : inReport({ verdicts: [], questions: [] });
    expect([key, toldBy(answer)]).toEqual([key, inReport(report)]);
    expect([key, onPanel]).toEqual([key, inReport(report)]);
    const holders = done(await runAction(app.platform, who, 'find-holders', { workItem: key }));
    for (const [role, told] of [
      ['productOwner', holders.productOwners],
      ['productManager', holders.productManagers],
    ] as const)
      expect([key, role, told]).toEqual([
        key,
        role,
        report.holders[role].map(({ accountId }) => accountId).join(','),
      ]);
  }
});
