/** Whether a second reader is asked: a switch of the project, and a word of the site that none is. */
import { startScan } from '../../background/scan/scan';
import { forgetReadings, liftingAmong } from '../../background/second-reading/forget-readings';
import { requestsADay } from '../../background/second-reading/requests-a-day';
import type { SecondReaderView } from '../../contract/second-reader';
import type { SettingsPayload } from '../../contract/settings';
import { allSettled } from '../../jira/all-settled';
import { unlessRefused } from '../../jira/unless-refused';
import { INSTALLED_MODELS } from '../../second-reader/installed-models';
import { configuredProjects } from '../../storage/configured-projects';
import { readSwitches, switchProject, switchSite } from '../../storage/second-reader-switch';
import { dayOf, readUse, type DayOfUse } from '../../storage/second-reader-use';
import { afterDeed } from '../shared/answering';
import { refuse } from '../shared/failures';
import type { Administrator } from '../shared/project-settings/administrator';
import { administersSite } from '../shared/site-access';

export async function secondReader(_: unknown, caller: Administrator): Promise<SecondReaderView> {
  const { jira, projectId, now } = caller;
  const [switches, use, mayChange] = await allSettled([
    readSwitches(projectId),
    readUse(projectId),
    administersSite(jira),
  ]);
  const { project, site } = switches;
  const people = [project.by, site.by].flatMap((by) => by ?? []);
  const known = await unlessRefused(jira.users('user', people), []);
  const today = dayOf(now);
  return {
    project: {
      reads: project.reads,
      lifts: project.lifts,
      said: saidIn(project),
      revision: project.revision,
    },
    site: { never: site.never, said: saidIn(site), revision: site.revision, mayChange },
    isInstalled: INSTALLED_MODELS !== null,
    use: {
      most: requestsADay(),
      today: {
        site: sum(
          use.site.days.filter(({ day }) => day === today),
          'requests',
        ),
        project: sum(
          use.project.days.filter(({ day }) => day === today),
          'requests',
        ),
      },
      month: {
        site: sum(use.site.days, 'requests'),
        project: sum(use.project.days, 'requests'),
        failed: sum(use.project.days, 'failed'),
      },
      tokens: {
        input: Math.round(sum(use.project.days, 'inputTokens') / 1000),
        output: Math.round(sum(use.project.days, 'outputTokens') / 1000),
      },
    },
    failure: use.site.failure,
    names: Object.fromEntries(known.map(({ accountId, displayName }) => [accountId, displayName])),
  };
}

function saidIn({ revision, by, at }: { revision: number; by: string | null; at: string }) {
  return revision === 0 ? null : { by, at };
}

function sum(days: readonly DayOfUse[], what: Exclude<keyof DayOfUse, 'day'>): number {
  return days.reduce((total, day) => total + day[what], 0);
}

/**
 * Switches the project's second reader; switched off, all that it said is forgotten.
 * @throws Refusal with `conflict` where somebody has switched since the page looked
 */
export async function switchSecondReader(
  { reads, lifts, revision }: SettingsPayload<'settings.switchSecondReader'>,
  caller: Administrator,
): Promise<SecondReaderView | null> {
  const { projectId, person, now } = caller;
  const { project, site } = await readSwitches(projectId);
  refuseUnlessSeen(project, revision);
  if (reads && site.never) refuse('not-allowed', 'settings.second-reader-never');
  const at = new Date(now).toISOString();
  // Asked for first, since nobody could ask again who finds it switched off: what is wanted then stays where it was not switched.
  if (!reads && project.reads) await forgetReadings();
  await switchProject(projectId, { reads, lifts: reads && lifts, by: person, at }, project);
  const isOther = project.reads !== reads || project.lifts !== (reads && lifts);
  if (isOther) await afterDeed('scan', scanAnew([projectId], now));
  return afterDeed('look', secondReader({}, caller));
}

/** An admin's word is one about the switches as they saw them: what another has turned since is not turned back with it. */
function refuseUnlessSeen(standing: { revision: number }, seen: number): void {
  if (standing.revision !== seen) refuse('conflict', 'common.conflict');
}

/**
 * Says for the whole site that no second reader is asked, or takes that back: for site admins.
 * @throws Refusal with `conflict` where somebody has said so since the page looked
 */
export async function neverSecondReader(
  { never, revision }: SettingsPayload<'settings.neverSecondReader'>,
  caller: Administrator,
): Promise<SecondReaderView | null> {
  if (!(await administersSite(caller.jira))) refuse('not-allowed', 'settings.only-site-admins');
  const { site } = await readSwitches(caller.projectId);
  refuseUnlessSeen(site, revision);
  const projects = await configuredProjects();
  const lifting = never ? await liftingAmong(projects) : [];
  const at = new Date(caller.now).toISOString();
  if (never) await forgetReadings();
  await switchSite({ never, by: caller.person, at }, site);
  if (never) await afterDeed('scan', scanAnew(lifting, caller.now));
  return afterDeed('look', secondReader({}, caller));
}

/** What counted by a second reading alone does so no more, or does now. The daily scan makes up for a fault. */
async function scanAnew(projectIds: readonly string[], now: number): Promise<void> {
  const configured = await configuredProjects();
  for (const projectId of projectIds.filter((id) => configured.includes(id)))
    await afterDeed('scan', startScan(projectId, { now }));
}
