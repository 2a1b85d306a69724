/** Asks a second reader about issues that wait for one. Idempotent: what was read already is not asked again. */
import type { SecondReading } from '../../contract/second-reading';
import { peopleOn } from '../../inspection/facts/people';
import {
  gatherProject,
  issueParts,
  type ProjectReading,
} from '../../inspection/gathering/project-reading';
import { inspectPublicly, type PublicFinding } from '../../inspection/judging/public-inspection';
import { chunks } from '../../jira/paging';
import type { JiraIssue } from '../../jira/types';
import { askModel, modelToAsk, type Asked } from '../../second-reader/asking';
import { checkedAnswer } from '../../second-reader/checked-answer';
import { INSTALLED_MODELS } from '../../second-reader/installed-models';
import type { LanguageModels } from '../../second-reader/language-models';
import { isAside } from '../../second-reader/matter';
import { NameIndex } from '../../second-reader/name-index';
import { requestsFor, type ReadingRequest } from '../../second-reader/reading-request';
import { putBackIssuesToRead, takeIssuesToRead } from '../../storage/issues-to-read';
import { readProjectSettings } from '../../storage/project';
import { readInUse } from '../../storage/second-reader-switch';
import { noteFailure, noteOutcome, takeRequest } from '../../storage/second-reader-use';
import { keepReadings, readingsOf } from '../../storage/second-readings';
import { checkIssue } from '../checks';
import type { Invocation } from '../invocation';
import { pushCheck, type CheckEvent } from '../queues';
import { endReadingOf, inOrder } from './asking-for';
import { knownPeople, secondsUntilPeople } from './known-people';
import { requestsADay } from './requests-a-day';

type ReadingEvent = Extract<CheckEvent, { kind: 'second-reading' }>;

/** Issues that are looked at together. */
const TOGETHER = 20;
/** Issues that are read in one run: no more requests are made in a minute, and by then the others may have changed. */
const MOST_IN_A_RUN = 60;
/** How often a model that does not answer is asked again before the next day. */
const MOST_FAILURES = 3;

/**
 * Readings that an issue keeps, of some 120 characters each: a document takes 240 KiB (limits-kvs-ce). Of an issue with more to ask the
 * rest is not asked, however often it comes up.
 */
const MOST_READINGS = 1_000;

/** Why reading stopped before all was read; `seconds` until it is worth going on, null for not today. */
interface Stop {
  code: string | null;
  seconds: number | null;
  /** Whether it was a fault, so that it is not gone on with for ever. */
  isFailure: boolean;
}

/** @throws JiraError, StorageUnavailable, StorageConflict, SettingsUnreadable */
export async function readIssues(invocation: Invocation, event: ReadingEvent): Promise<void> {
  const { projectId } = event;
  const isWanted = (await readInUse(projectId)) !== null;
  const ids =
    event.issueId === null ? await takeIssuesToRead(projectId, Date.now()) : [event.issueId];
  if (ids.length === 0) return;
  const left = new Set(isWanted ? ids : []);
  const putBack = async (seconds = 0): Promise<void> => {
    if (event.issueId !== null) return;
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
  if (event.issueId !== null) await endReadingOf(event.issueId);
  if (stop === null) {
    left.clear();
    return putBack();
  }
  const failures = event.failures + (stop.isFailure ? 1 : 0);
  // What is not gone on with is left to the next day.
  const seconds = failures > MOST_FAILURES ? null : stop.seconds;
  // Until then the caller sees to what was not read, and nobody else has to.
  await putBack(seconds ?? 0);
  if (stop.code !== null) await noteFailure(stop.code, Date.now());
  if (seconds !== null) await pushCheck({ ...event, failures }, seconds);
}

interface Reading {
  invocation: Invocation;
  view: ProjectReading;
  models: LanguageModels;
  model: string;
  /** Requests of the site in a day. */
  most: number;
  /** Everybody whom the site knows. */
  site: NameIndex;
}

function untilNames(seconds: number): Stop {
  return { code: 'NAMES_SPENT', seconds, isFailure: false };
}

async function readAll(
  invocation: Invocation,
  event: ReadingEvent,
  left: Set<string>,
): Promise<Stop | null> {
  const { jira } = invocation;
  const never = (code: string): Stop => ({ code, seconds: null, isFailure: true });
  if (INSTALLED_MODELS === null) return never('NOT_INSTALLED');
  const most = requestsADay();
  if (most === null) return never('BAD_BUDGET');
  const settings = await readProjectSettings(event.projectId);
  if (settings.roleMap === null) return null;
  const now = Date.now();
  const rests = await secondsUntilPeople(now);
  if (rests !== null) return untilNames(rests);
  const view = await gatherProject(
    jira,
    event.projectId,
    { ...settings, roleMap: settings.roleMap },
    { now },
  );
  const toRead = await findingsToRead(invocation, view, event, left);
  if (toRead.length === 0) return null;
  const known = await knownPeople(jira, Date.now());
  if (known.kind === 'not-told') return never('NO_NAMES');
  if (known.kind === 'spent') return untilNames(known.seconds);
  const chosen = await modelToAsk(INSTALLED_MODELS);
  if (!('model' in chosen)) return stopAfter(chosen);
  const reading = {
    invocation,
    view,
    models: INSTALLED_MODELS,
    model: chosen.model,
    most,
    site: new NameIndex(known.people),
  };
  for (const finding of toRead) {
    const stop = await readIssue(reading, finding);
    if (stop !== null) return stop;
    left.delete(finding.issue.id);
    if (!invocation.hasTime()) break;
  }
  return left.size > 0 ? { code: null, seconds: 1, isFailure: false } : null;
}

/** The first of the issues of which there is something to ask; those of which there is nothing are done with. */
async function findingsToRead(
  { jira }: Invocation,
  view: ProjectReading,
  event: ReadingEvent,
  left: Set<string>,
): Promise<PublicFinding[]> {
  const found: PublicFinding[] = [];
  for (const ids of chunks([...left], TOGETHER)) {
    const { issues } = await jira.bulkIssues('app', ids, issueParts(view));
    const own = issues.filter(({ project }) => project?.id === view.projectId);
    // Who asks for it by hand wants all of it anew.
    const anew = event.issueId !== null;
    const toRead = inOrder(await inspectPublicly(jira, view, own, Date.now(), { anew }));
    const wanted = new Set(toRead.map(({ issue }) => issue.id));
    for (const id of ids) if (!wanted.has(id)) left.delete(id);
    found.push(...toRead);
    if (found.length >= MOST_IN_A_RUN) break;
  }
  return inOrder(found);
}

/** Asks all requests of one issue, and keeps what came of them. */
async function readIssue(reading: Reading, finding: PublicFinding): Promise<Stop | null> {
  const { issue, standing } = finding;
  const toAsk = finding.toAsk.slice(0, Math.max(0, MOST_READINGS - standing.size));
  const requests = requestsFor(toAsk, {
    summary: issue.fields.summary,
    known: [namesOn(issue), reading.site],
  });
  const found = new Map<string, SecondReading>();
  // What is written for the reader is never sent, and not looked at again.
  const asked = new Set(requests.flatMap(({ matters }) => [...matters.values()]));
  for (const matter of toAsk)
    if (!asked.has(matter) && !isAside(matter)) found.set(matter.mark, { kind: 'nothing' });
  let stop: Stop | null = null;
  for (const request of requests) {
    const answer = await ask(reading, request);
    if (answer.kind === 'stopped') {
      ({ stop } = answer);
      break;
    }
    for (const [mark, one] of checkedAnswer(request, answer.arguments)) found.set(mark, one);
  }
  await keep(reading, issue.id, {
    found,
    standing: [...standing, ...toAsk.map(({ mark }) => mark)],
  });
  return stop;
}

function namesOn(issue: JiraIssue): NameIndex {
  return new NameIndex(peopleOn(issue).flatMap((person) => person ?? []));
}

async function ask(
  { view: { projectId }, models, model, most }: Reading,
  request: ReadingRequest,
): Promise<{ kind: 'said'; arguments: unknown } | { kind: 'stopped'; stop: Stop }> {
  const spent = await takeRequest(projectId, most, Date.now());
  if (spent !== null) {
    const seconds = spent.spent === 'minute' ? spent.seconds : null;
    const code = spent.spent === 'day' ? 'DAY_SPENT' : null;
    return { kind: 'stopped', stop: { code, seconds, isFailure: false } };
  }
  const answer = await askModel(models, model, request.prompt);
  const isRead = answer.kind === 'said' && answer.arguments !== undefined;
  await noteOutcome(
    projectId,
    {
      failure: isRead ? null : answer.kind === 'said' ? 'NO_CALL' : answer.code,
      inputTokens: answer.kind === 'said' ? answer.inputTokens : 0,
      outputTokens: answer.kind === 'said' ? answer.outputTokens : 0,
    },
    Date.now(),
  );
  if (answer.kind === 'said') return answer;
  return { kind: 'stopped', stop: { ...stopAfter(answer), code: null } };
}

function stopAfter({ code, again }: Extract<Asked, { kind: 'failed' }>): Stop {
  return { code, seconds: again, isFailure: true };
}

/**
 * Nothing is kept for a project that has switched the reader off meanwhile, and nothing of words that the issue does not hold any more.
 * @param standing marks of what was said before and still stands
 */
async function keep(
  { view: { projectId }, invocation: { jira } }: Reading,
  issueId: string,
  { found, standing }: { found: ReadonlyMap<string, SecondReading>; standing: readonly string[] },
): Promise<void> {
  const inUse = await readInUse(projectId);
  if (inUse === null || found.size === 0) return;
  const before = (await readingsOf([issueId])).get(issueId)?.readings ?? [];
  const marks = new Set(standing);
  const readings = new Map([...[...before].filter(([mark]) => marks.has(mark)), ...found]);
  await keepReadings(issueId, projectId, { readAt: new Date().toISOString(), readings });
  if (inUse.lifts) await checkIssue(jira, projectId, issueId);
}
