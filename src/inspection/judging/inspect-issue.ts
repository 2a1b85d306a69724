import type { PathStep, SourceFinding } from '../../contract/panel';
import type { Report, Role } from '../../contract/report';
import { orderOf } from '../../duties/prioritisation';
import { judge } from '../../duties/registry';
import type { StoryReading } from '../../reading/stories/story';
import type { Matter } from '../../second-reader/matter';
import { worksOfApps } from '../facts/app-work';
import { contributionsOf, workOn, type PieceOfWork } from '../facts/attribution';
import { factsOf } from '../facts/issue-facts';
import type { Subject } from '../facts/subject';
import { limitNames } from './limit-names';

export interface Inspected {
  report: Report;
  /** What became of each source of the role map on this issue. */
  sources: Record<Role, SourceFinding[]>;
  /** From the issue upwards; empty where it has no ancestors. */
  path: PathStep[];
  /** Who did which work of the two roles. */
  work: PieceOfWork[];
  /** Names the order in which the issue stands; null where there is none to confirm. */
  order: string | null;
  /** What its text says as a story; null where that could not be read. */
  story: StoryReading | null;
  /** What a second reader has not been asked yet. */
  toAsk: Matter[];
}

/** Inspects one issue: facts, then verdicts. Pure: the same subject gives the same report. */
export function inspect(subject: Subject): Inspected {
  const { facts, owner, manager, mayAsk, texts, toAsk } = factsOf(subject);
  const work = workOn(facts);
  const apps = worksOfApps(facts);
  const { id, key, issueType, hierarchyLevel } = facts.issue;
  return {
    report: {
      issue: { id, key, issueType, hierarchyLevel },
      holders: { productOwner: owner.holders, productManager: manager.holders },
      verdicts: judge(facts).map(limitNames),
      questions: (facts.questions ?? []).map(limitNames),
      ...(facts.moreQuestions > 0 && { moreQuestions: facts.moreQuestions }),
      ...(mayAsk.length > 0 && { mayAsk }),
      ...(texts.length > 0 && { texts }),
      hands: contributionsOf(facts, work),
      ...(apps && { apps }),
    },
    sources: { productOwner: owner.findings, productManager: manager.findings },
    path: facts.trace.kind === 'no-epic' ? [] : facts.trace.path,
    work,
    order: orderOf(facts),
    story: facts.story,
    toAsk,
  };
}
