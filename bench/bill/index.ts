/** What a month costs a company, from what each kind of work was measured to use and Forge's price list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DEFAULT_VIEWER } from '../../local/sample';
import { PROJECTS } from '../../local/sample/site-ids';
import { openBackground, type Background } from '../../test/background/background-app';
import { figure, type Benchmark } from '../figure';
import { STORY } from '../panel';
import { dollarsFor, PRICES, total, type Billed, type Use } from './prices';
import { useOf } from './use';

const DAYS = 30;
const COMPANY = {
  projects: 100,
  viewsADay: 20_000,
  /** Ten changes of issues a day by each of 1,000 people. */
  changesADay: 10_000,
};
const LOOKS = 20;

export const bill: Benchmark = {
  name: 'bill',
  about: 'a month of 100 projects, 1,000 people and 20,000 views a day by Forge’s price list',
  async run() {
    const app = openBackground({ hears: true });
    const memory = memoryOf();
    const { scanIdle, hour } = await backgroundUse(app, memory);
    const { view, change } = await peoplesUse(app, memory);
    await app.platform.close();
    const month = total([
      { use: view, times: COMPANY.viewsADay * DAYS },
      { use: change, times: COMPANY.changesADay * DAYS },
      { use: scanIdle, times: COMPANY.projects * DAYS },
      { use: hour, times: COMPANY.projects * 24 * DAYS },
    ]);
    return [
      ...(Object.keys(PRICES) as Billed[]).map((billed) =>
        figure({
          name: `bill: ${NAMES[billed]} in a month`,
          figure: month[billed],
          unit: PRICES[billed].unit,
          better: 'less',
          goal: PRICES[billed].free,
        }),
      ),
      figure({
        name: 'bill: a month, beyond what is free',
        figure: dollarsFor(month),
        unit: 'dollars',
        better: 'less',
      }),
      figure({
        name: 'bill: functions, for one view of a story',
        figure: view.functions,
        unit: 'GB-seconds',
        better: 'less',
      }),
      figure({
        name: 'bill: storage read, for one view of a story',
        figure: view.storageRead * 1024 ** 2,
        unit: 'KB',
        better: 'less',
      }),
    ];
  },
};

const NAMES: Record<Billed, string> = {
  functions: 'functions',
  storageRead: 'storage read',
  storageWritten: 'storage written',
  logs: 'logs',
};

/** A daily scan that finds nothing changed, and an hourly run with nothing to do, each for one project. */
async function backgroundUse(
  { platform, scan }: Background,
  memory: number,
): Promise<{ scanIdle: Use; hour: Use }> {
  await useOf(platform, memory, async () => {
    for (const projectId of Object.values(PROJECTS)) await scan(projectId);
  });
  const scanIdle = await useOf(platform, memory, () => scan(PROJECTS.RIDE));
  // The first reports the accounts that are kept, which is due once a week.
  await useOf(platform, memory, () => platform.runScheduled());
  const configured = Object.values(PROJECTS).length;
  const hour = await useOf(platform, memory, () => platform.runScheduled());
  return { scanIdle, hour: total([{ use: hour, times: 1 / configured }]) };
}

/** A look at a story, and a comment on one with the check that it leads to. */
async function peoplesUse(
  { platform, panel, site, settle }: Background,
  memory: number,
): Promise<{ view: Use; change: Use }> {
  await useOf(platform, memory, () => panel(DEFAULT_VIEWER, STORY, 'panel.view'));
  const looks = await useOf(platform, memory, async () => {
    for (let look = 0; look < LOOKS; look++) await panel(DEFAULT_VIEWER, STORY, 'panel.view');
  });
  const comment = async (): Promise<void> => {
    const { status } = await site.request({
      as: 'user',
      accountId: DEFAULT_VIEWER,
      method: 'POST',
      path: `/rest/api/3/issue/${STORY}/comment`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ body: COMMENT }),
      scopes: undefined,
    });
    if (status !== 201) throw new Error(`The comment was answered with ${status}.`);
    await settle();
  };
  // The first event of a day is kept for the check of the site.
  await useOf(platform, memory, comment);
  const change = await useOf(platform, memory, comment);
  return { view: total([{ use: looks, times: 1 / LOOKS }]), change };
}

const COMMENT = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Done as agreed.' }] }],
};

/** Megabytes that the manifest gives each function. */
function memoryOf(): number {
  const manifest = parse(readFileSync(join(__dirname, '../../manifest.yml'), 'utf8')) as {
    app: { runtime: { memoryMB: number } };
  };
  return manifest.app.runtime.memoryMB;
}
