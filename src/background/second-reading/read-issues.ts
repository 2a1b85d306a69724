/** Asks a second reader about issues that wait for one. Idempotent: what was read already is not asked again. */
import {
  gatherProject,
  issueParts,
  type ProjectReading,
} from '../../inspection/gathering/project-reading';
import { inspectPublicly, type PublicFinding } from '../../inspection/judging/public-inspection';
import { chunks } from '../../jira/paging';
import { LATER, modelToAsk } from '../../second-reader/asking';
import { INSTALLED_MODELS } from '../../second-reader/installed-models';
import { NameIndex } from '../../second-reader/name-index';
import { putBackIssuesToRead, takeIssuesToRead } from '../../storage/issues-to-read';
import { readProjectSettings } from '../../storage/project';
import { readInUse } from '../../storage/second-reader-switch';
import { hasRequestsLeft, noteFailure } from '../../storage/second-reader-use';
import type { Invocation } from '../invocation';
import { pushCheck } from '../queues';
import { goOnByHand, inOrder, type ReadingEvent } from './asking-for';
import { keep } from './keep-readings';
import { knownPeople, secondsUntilPeople } from './known-people';
import { readIssue, type Run } from './read-issue';
import { Refusals } from './refusals';
import { requestsADay } from './requests-a-day';
import { DAY_SPENT, goOnIn, never, stopAfter, untilNames, type Stop } from './stop';

/** Issues that are looked at together. */
const TOGETHER = 20;
/** Issues that are read in one run: no more requests are made in a minute, and by then the others may have changed. */
const MOST_IN_A_RUN = 60;
/** How often a model that does not answer is asked again before the next day. */
const MOST_FAILURES = 3;

/** @throws JiraError, StorageUnavailable, StorageConflict, SettingsUnreadable */
export async function readIssues(invocation: Invocation, event: ReadingEvent): Promise<void> {
  const { projectId, issueId } = event;
  const isWanted = (await readInUse(projectId)) !== null;
  const ids = issueId === null ? await takeIssuesToRead(projectId, Date.now()) : [issueId];
  if (ids.length === 0) return;
  const left = new Set(isWanted ? ids : []);
  const putBack = async (seconds = 0): Promise<void> => {
    if (issueId !== null) return;
    await putBackIssuesToRead(projectId, { took: ids, left: [...left] }, Date.now(), seconds);
  };
  if (!isWanted) return putBack();
  let stop: Stop | null;
  try {
    stop = await readAll(invocation, event, left);
  } catch (error) {
    await putBack();
    throw error;
  }
  if (stop === null) {
    left.clear();
    return putBack();
  }
  // In a row: whatever went well begins the count anew.
  const failures = stop.isFailure ? event.failures + 1 : 0;
  // What is not gone on with is left to the next day.
  const seconds = failures > MOST_FAILURES ? null : stop.seconds;
  // Until then the caller sees to what was not read, and nobody else has to.
  await putBack(seconds ?? 0);
  if (stop.code !== null) await noteFailure(stop.code, Date.now());
  if (seconds === null) return;
  const next = { ...event, failures };
  if (issueId === null) await pushCheck(next, seconds);
  else await goOnByHand({ ...next, issueId }, seconds, Date.now());
}

async function readAll(
  invocation: Invocation,
  event: ReadingEvent,
  left: Set<string>,
): Promise<Stop | null> {
  const { jira } = invocation;
  if (INSTALLED_MODELS === null) return never('NOT_INSTALLED');
  const most = requestsADay();
  if (most === null) return never('BAD_BUDGET');
  const settings = await readProjectSettings(event.projectId);
  if (settings.roleMap === null) return null;
  const now = Date.now();
  if (!(await hasRequestsLeft(most, now))) return DAY_SPENT;
  const rests = await secondsUntilPeople(now);
  if (rests !== null) return untilNames(rests);
  const view = await gatherProject(
    jira,
    event.projectId,
    { ...settings, roleMap: settings.roleMap },
    { now },
  );
  const toRead = await findingsToRead(invocation, view, event, left);
  if (toRead.length === 0) return left.size > 0 ? goOnIn(1) : null;
  const known = await knownPeople(jira, Date.now());
  if (known.kind === 'not-told') return never('NO_NAMES');
  if (known.kind === 'spent') return untilNames(known.seconds);
  const chosen = await modelToAsk(INSTALLED_MODELS);
  if (!('model' in chosen)) return stopAfter(chosen);
  const run: Run = {
    invocation,
    view,
    models: INSTALLED_MODELS,
    model: chosen.model,
    most,
    site: new NameIndex(known.people),
    refusals: new Refusals(),
    asked: 0,
  };
  const stop = await readEach(run, toRead, left);
  return run.refusals.byIssue.size > 0 ? afterRefusals(run, event, stop) : stop;
}

/** Reads issues one after the other, and takes those that are done with from `left`. */
async function readEach(
  run: Run,
  toRead: readonly PublicFinding[],
  left: Set<string>,
): Promise<Stop | null> {
  for (const finding of toRead) {
    const stop = await readIssue(run, finding);
    if (stop !== null) return stop;
    if (!run.refusals.byIssue.has(finding.issue.id)) left.delete(finding.issue.id);
    if (!run.invocation.hasTime()) break;
  }
  return left.size > run.refusals.byIssue.size ? goOnIn(1) : null;
}

/**
 * What was refused is tried again as a fault is, and at the last time it is settled: nothing was said of it. So one request that is
 * never answered holds up neither its issue nor others.
 */
async function afterRefusals(
  run: Run,
  { failures }: ReadingEvent,
  stop: Stop | null,
): Promise<Stop> {
  const { areTooMany, byIssue } = run.refusals;
  const isOfModel = stop !== null && !areTooMany && (stop.isFailure || stop.seconds === null);
  if (isOfModel) return stop;
  if (failures >= MOST_FAILURES) {
    const { projectId } = run.view;
    for (const [issueId, { marks, standing }] of byIssue)
      await keep(
        run.invocation.jira,
        { projectId, issueId },
        { found: new Map(), refused: marks, standing },
      );
    if (!areTooMany) return goOnIn(stop?.seconds ?? 1);
  }
  return { code: null, seconds: stop?.seconds ?? LATER, isFailure: true };
}

/** The first of the issues of which there is something to ask; those of which there is nothing are done with. */
async function findingsToRead(
  { jira, hasTime }: Invocation,
  view: ProjectReading,
  { since }: ReadingEvent,
  left: Set<string>,
): Promise<PublicFinding[]> {
  const found: PublicFinding[] = [];
  for (const ids of chunks([...left], TOGETHER)) {
    const { issues } = await jira.bulkIssues('app', ids, issueParts(view));
    const own = issues.filter(({ project }) => project?.id === view.projectId);
    const toRead = inOrder(await inspectPublicly(jira, view, own, Date.now(), { since }));
    const wanted = new Set(toRead.map(({ issue }) => issue.id));
    for (const id of ids) if (!wanted.has(id)) left.delete(id);
    found.push(...toRead);
    if (found.length >= MOST_IN_A_RUN || !hasTime()) break;
  }
  return inOrder(found);
}
