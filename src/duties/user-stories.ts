import type { Evidence } from '../contract/report';
import { appsAlone } from './apps-alone';
import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import { changeEvidence } from './evidence';
import { changesText, holds, type Acceptance, type Change, type Facts } from './facts';

const declaration = declareDuty({
  id: 'user-stories',
  role: 'productOwner',
  subjects: ['story'],
  task: 'accept',
  codes: {
    'written-by-owner': { outcome: 'met', when: 'the reporter or creator holds the owner role' },
    'refined-by-owner': { outcome: 'met', when: 'an owner changed the summary or the description' },
    'accepted-by-owner': {
      outcome: 'met',
      when: 'an owner accepted the story in the panel and nobody else changed its text since',
    },
    'written-by-manager': {
      outcome: 'attention',
      when: 'a product manager wrote it, and no owner has touched it',
    },
    'changed-since-acceptance': {
      outcome: 'attention',
      when: 'somebody other than an owner changed the text after an owner accepted it',
    },
    'by-app-only': {
      outcome: 'attention',
      when: 'the project wants a person behind what apps do, and only apps wrote and changed its text',
    },
    'not-written-by-owner': { outcome: 'gap', when: 'no owner wrote, refined or accepted it' },
    'no-product-owner': {
      outcome: 'gap',
      when: 'every source was read, and none names an active person',
    },
    'history-not-readable': {
      outcome: 'unknown',
      when: 'somebody else wrote it, and its history was not given: an owner may have refined it, or others may have changed it since',
    },
    'fields-not-readable': {
      outcome: 'unknown',
      when: 'its type, reporter or creator was not given: an owner may have written it',
    },
    'author-not-known': {
      outcome: 'unknown',
      when: 'a change of its text names nobody: an owner may have refined it',
    },
    'owner-not-known': { outcome: 'unknown', when: 'a source of the owner role could not be read' },
    'manager-not-known': {
      outcome: 'unknown',
      when: 'no owner wrote it, and a field that may name a manager was not given',
    },
    'kind-not-known': {
      outcome: 'unknown',
      when: 'the project wants a person behind what apps do, and nothing tells whether it was people or apps who wrote and changed its text',
    },
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
  const withoutType = notGiven(facts, 'issuetype');
  if (withoutType) return withoutType;
  if (!issue.isStory) return { code: 'not-a-story' };
  if (owner.holders.length === 0)
    return { code: owner.known ? 'no-product-owner' : 'owner-not-known' };
  const author = [issue.reporter, issue.creator].find((person) => holds(owner, person));
  if (author) return { code: 'written-by-owner', evidence: [writtenBy(facts, author)] };

  const edits = textEdits(facts);
  if (edits === null) return { code: 'history-not-readable' };
  const refinement = edits.findLast((change) => holds(owner, change.by));
  if (refinement) return { code: 'refined-by-owner', evidence: [changeEvidence(refinement)] };

  const acceptance = facts.acceptances.findLast(({ by }) => holds(owner, by));
  const later = acceptance && edits.findLast((change) => change.at > acceptance.at);
  if (acceptance && !later)
    return { code: 'accepted-by-owner', evidence: [signOffEvidence(acceptance)] };

  // What follows is said of a story that no owner has a hand in: so everybody who has must be known.
  if (!owner.known) return { code: 'owner-not-known' };
  const unknownAuthor = notGiven(facts, 'reporter', 'creator');
  if (unknownAuthor) return unknownAuthor;
  const unknownEdit = edits.findLast(({ authorGiven }) => !authorGiven);
  if (unknownEdit) return { code: 'author-not-known', evidence: [changeEvidence(unknownEdit)] };

  if (acceptance && later)
    return {
      code: 'changed-since-acceptance',
      evidence: [signOffEvidence(acceptance), changeEvidence(later)],
      waitingFor: waitingFor('productOwner', facts, later.at),
    };
  const waiting = waitingFor('productOwner', facts, issue.created);
  const manager = [issue.reporter, issue.creator].find((person) => holds(facts.manager, person));
  if (manager)
    return {
      code: 'written-by-manager',
      evidence: [writtenBy(facts, manager)],
      waitingFor: waiting,
    };
  if (facts.manager.fieldNotGiven) return { code: 'manager-not-known' };
  const writer = issue.reporter ?? issue.creator;
  const evidence = writer ? [writtenBy(facts, writer)] : [];
  return (
    appsAlone(facts, 'text', evidence, waiting) ?? {
      code: 'not-written-by-owner',
      evidence,
      waitingFor: waiting,
    }
  );
}

function textEdits(facts: Facts): Change[] | null {
  return facts.changes?.filter((change) => !change.byApp && changesText(change)) ?? null;
}

function signOffEvidence({ by, at }: Acceptance): Evidence {
  return { kind: 'sign-off', id: by, at, by };
}

function writtenBy({ issue }: Facts, accountId: string): Evidence {
  return {
    kind: 'field',
    id: issue.reporter === accountId ? 'reporter' : 'creator',
    at: issue.created,
    by: accountId,
  };
}
