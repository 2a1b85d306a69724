import type { Evidence } from '../contract/report';
import { declareDuty, defineDuty, waitingFor, type CodeOf, type Finding } from './duty';
import { holds, type Change, type Facts } from './facts';

/** The fields that make up a story's text. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['summary', 'description']);

const declaration = declareDuty({
  id: 'user-stories',
  title: 'User story',
  role: 'productOwner',
  why: 'A story turns a goal into something a team can build. One that no owner wrote, refined or accepted may be built well and still be the wrong thing.',
  subjects: ['story'],
  codes: {
    'written-by-owner': { outcome: 'met', when: 'the reporter or creator holds the owner role' },
    'refined-by-owner': { outcome: 'met', when: 'an owner changed the summary or the description' },
    'accepted-by-owner': {
      outcome: 'met',
      when: 'an owner accepted the story in the panel and nobody else changed its text since',
    },
    'written-by-manager': {
      outcome: 'attention',
      when: 'a product manager wrote it, and no owner touched it',
    },
    'changed-since-acceptance': {
      outcome: 'attention',
      when: 'somebody who is no owner changed the text after an owner accepted it',
    },
    'not-written-by-owner': { outcome: 'gap', when: 'no owner wrote, refined or accepted it' },
    'no-product-owner': {
      outcome: 'gap',
      when: 'every source was read and none names an active person',
    },
    'history-not-readable': {
      outcome: 'unknown',
      when: 'somebody else wrote it, and its history was not given, so an owner may have refined it',
    },
    'owner-not-known': { outcome: 'unknown', when: 'no source of the owner role could be read' },
    'not-a-story': {
      outcome: 'not-applicable',
      when: 'the project does not count this type as a story',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const userStories = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const { issue, owner } = facts;
  if (!issue.isStory) return { code: 'not-a-story' };
  if (owner.holders.length === 0) {
    return owner.known ? { code: 'no-product-owner' } : { code: 'owner-not-known' };
  }
  const author = [issue.reporter, issue.creator].find((person) => holds(owner, person));
  if (author) return { code: 'written-by-owner', evidence: [writtenBy(facts, author)] };

  const edits = textEdits(facts);
  const refinement = edits?.findLast((change) => holds(owner, change.by));
  if (refinement) return { code: 'refined-by-owner', evidence: [changeEvidence(refinement)] };

  // Only owners can accept; of one whose account was closed nothing is kept but the word.
  const acceptance = facts.acceptances.findLast(({ by }) => by === null || holds(owner, by));
  if (acceptance) {
    const signOff: Evidence = {
      kind: 'sign-off',
      id: acceptance.by ?? acceptance.at,
      at: acceptance.at,
      by: acceptance.by,
    };
    const later = edits?.findLast((change) => change.at > acceptance.at);
    return later
      ? {
          code: 'changed-since-acceptance',
          evidence: [signOff, changeEvidence(later)],
          waitingFor: waitingFor('productOwner', facts, later.at),
        }
      : { code: 'accepted-by-owner', evidence: [signOff] };
  }
  if (edits === null) return { code: 'history-not-readable' };

  const waiting = waitingFor('productOwner', facts, issue.created);
  const manager = [issue.reporter, issue.creator].find((person) => holds(facts.manager, person));
  if (manager)
    return {
      code: 'written-by-manager',
      evidence: [writtenBy(facts, manager)],
      waitingFor: waiting,
    };
  const writer = issue.reporter ?? issue.creator;
  return {
    code: 'not-written-by-owner',
    evidence: writer ? [writtenBy(facts, writer)] : [],
    waitingFor: waiting,
  };
}

function textEdits(facts: Facts): Change[] | null {
  return (
    facts.changes?.filter(
      (change) => !change.byApp && TEXT_FIELDS.has(change.fieldId ?? change.field),
    ) ?? null
  );
}

function writtenBy({ issue }: Facts, accountId: string): Evidence {
  return {
    kind: 'field',
    id: issue.reporter === accountId ? 'reporter' : 'creator',
    at: issue.created,
    by: accountId,
  };
}

function changeEvidence(change: Change): Evidence {
  return { kind: 'changelog', id: change.historyId, at: change.at, by: change.by };
}
