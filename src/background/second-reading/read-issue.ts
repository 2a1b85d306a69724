/** Asks a second reader about one issue, request by request, and keeps what it said whatever comes next. */
import type { SecondReading } from '../../contract/second-reading';
import { peopleOn } from '../../inspection/facts/people';
import type { ProjectReading } from '../../inspection/gathering/project-reading';
import type { PublicFinding } from '../../inspection/judging/public-inspection';
import type { JiraIssue } from '../../jira/types';
import { askModel, LATEST_MS, type Asked } from '../../second-reader/asking';
import { checkedAnswer } from '../../second-reader/checked-answer';
import type { LanguageModels } from '../../second-reader/language-models';
import { isAside } from '../../second-reader/matter';
import { NameIndex } from '../../second-reader/name-index';
import { requestsFor, type ReadingRequest } from '../../second-reader/reading-request';
import { noteOutcome, takeRequest, type UseOutcome } from '../../storage/second-reader-use';
import type { Invocation } from '../invocation';
import { keep } from './keep-readings';
import { MOST_REFUSED, type Refusals } from './refusals';
import { goOnIn, stopAfter, stopWhereSpent, type Stop } from './stop';

/**
 * Readings that an issue keeps, of some 150 characters each: a document takes 240 KiB (limits-kvs-ce). Of an issue with more to ask the
 * rest is not asked, however often it comes up.
 */
const MOST_READINGS = 1_000;

/** What one run reads with. */
export interface Run {
  invocation: Invocation;
  view: ProjectReading;
  models: LanguageModels;
  model: string;
  /** Requests of the site in a day. */
  most: number;
  /** Everybody whom the site knows. */
  site: NameIndex;
  refusals: Refusals;
  /** Requests that were made. */
  asked: number;
}

/** What of an issue was found until now. */
interface Found {
  readings: Map<string, SecondReading>;
  /** Marks of what the issue holds. */
  standing: readonly string[];
}

/**
 * Asks all requests of one issue but for those that the reader refuses, which are noted.
 * @returns why nothing more can be asked; null where it is on with the next issue
 * @throws JiraError, StorageUnavailable, StorageConflict
 */
export async function readIssue(run: Run, finding: PublicFinding): Promise<Stop | null> {
  const { issue } = finding;
  const toAsk = finding.toAsk.slice(0, Math.max(0, MOST_READINGS - finding.standing.size));
  const requests = requestsFor(toAsk, {
    summary: issue.fields.summary,
    known: [namesOn(issue), run.site],
  });
  const readings = new Map<string, SecondReading>();
  // What is written for the reader is never sent, and not looked at again.
  const asked = new Set(requests.flatMap(({ matters }) => [...matters.values()]));
  for (const matter of toAsk)
    if (!asked.has(matter) && !isAside(matter)) readings.set(matter.mark, { kind: 'nothing' });
  const standing = [...finding.standing, ...toAsk.map(({ mark }) => mark)];
  try {
    return await askAll(run, issue.id, requests, { readings, standing });
  } finally {
    const place = { projectId: run.view.projectId, issueId: issue.id };
    await keep(run.invocation.jira, place, { found: readings, standing });
  }
}

async function askAll(
  run: Run,
  issueId: string,
  requests: readonly ReadingRequest[],
  { readings, standing }: Found,
): Promise<Stop | null> {
  const { projectId } = run.view;
  let refused = 0;
  for (const request of requests) {
    // A run that was given little time asks once all the same.
    if (run.asked > 0 && !run.invocation.hasTime(LATEST_MS)) return goOnIn(1);
    const spent = await takeRequest(projectId, run.most, Date.now());
    if (spent !== null) return stopWhereSpent(spent);
    run.asked++;
    const answer = await askModel(run.models, run.model, request.prompt);
    if (answer.kind === 'said')
      for (const [mark, one] of checkedAnswer(request, answer.arguments)) readings.set(mark, one);
    await noteOutcome(projectId, outcomeOf(answer), Date.now());
    if (answer.kind === 'said') {
      run.refusals.noteAnswer();
      refused = 0;
      continue;
    }
    // What came of the request stands among the outcomes.
    if (answer.of === 'model') return { ...stopAfter(answer), code: null };
    const marks = [...request.matters.values()].map(({ mark }) => mark);
    run.refusals.note(issueId, { marks, standing });
    refused++;
    if (run.refusals.areTooMany) return { ...stopAfter(answer), code: null };
    if (refused === MOST_REFUSED) return null;
  }
  return null;
}

function outcomeOf(answer: Asked): UseOutcome {
  if (answer.kind === 'failed') return { failure: answer.code, inputTokens: 0, outputTokens: 0 };
  const { inputTokens, outputTokens } = answer;
  return { failure: answer.arguments === undefined ? 'NO_CALL' : null, inputTokens, outputTokens };
}

function namesOn(issue: JiraIssue): NameIndex {
  return new NameIndex(peopleOn(issue).flatMap((person) => person ?? []));
}
