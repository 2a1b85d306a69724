/** A site with many projects that nobody has set up, and the page that sets them up, as far as functions see it. */
import { randomUUID } from 'node:crypto';
import type { Grant, SiteData } from '../../local/jira/model';
import type { Faults } from '../../local/platform/faults';
import { createSampleSite } from '../../local/sample';
import type { Answer } from '../../src/contract/answer';
import type { StepAnswer } from '../../src/contract/set-up';
import { ADMIN } from '../settings/settings-app';
import { forgetPoints } from '../trust/points';
import { openGlobalApp, type GlobalApp } from './global-app';

export const FIRST_ID = 500_000;

/** The sample with copies of the workshop's project, which nobody has set up. */
export function siteOf(many: number): SiteData {
  const data = createSampleSite(new Date());
  const depot = data.projects.find(({ key }) => key === 'DEPOT');
  if (!depot) throw new Error('The sample has other projects by now.');
  const may: Grant = {
    permission: 'ADMINISTER_PROJECTS',
    to: { kind: 'person', accountId: ADMIN },
  };
  data.projects.push(
    ...Array.from({ length: many }, (_, at) => ({
      ...depot,
      id: String(FIRST_ID + at),
      key: `P${at}`,
      name: `Project ${String(at).padStart(4, '0')}`,
      grants: [...depot.grants, may],
    })),
  );
  return data;
}

export interface Page extends GlobalApp {
  run: { id: string; of: number };
  /** Loads the proposal of a project and saves it. */
  save: (projectId: string, faults?: Faults) => Promise<Answer<StepAnswer>>;
  takeBack: (projectId: string, faults?: Faults) => Promise<Answer<StepAnswer>>;
}

/** What an admin's page does, project after project; whoever spends much is not asked to wait. */
export function openSetUp(data: SiteData, of: number, who = ADMIN): Page {
  const app = openGlobalApp(data);
  const run = { id: randomUUID(), of };
  const under = async <T>(faults: Faults | undefined, act: () => Promise<T>): Promise<T> => {
    forgetPoints(app.store);
    app.platform.faults = faults ?? null;
    const done = await act();
    app.platform.faults = null;
    return done;
  };
  return {
    ...app,
    run,
    save: async (projectId, faults) => {
      const { roleMap, revision } = await under(undefined, () =>
        app.ask(who, 'global.proposal', { projectId }),
      );
      const payload = { projectId, roleMap, revision, run };
      return under(faults, async () => (await app.send(who, 'global.save', payload)).answer);
    },
    takeBack: (projectId, faults) =>
      under(
        faults,
        async () => (await app.send(who, 'global.takeBack', { projectId, run: run.id })).answer,
      ),
  };
}
