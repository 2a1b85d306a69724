import { missingParts } from '../reading/stories/missing-parts';
import { declareDuty, defineDuty, notGiven, waitingFor, type CodeOf, type Finding } from './duty';
import type { Facts } from './facts';

const declaration = declareDuty({
  id: 'story-clarity',
  role: 'productOwner',
  subjects: ['story'],
  task: 'write',
  codes: {
    clear: {
      outcome: 'met',
      when: 'role, want, benefit and acceptance criteria are there; a job story names its situation in place of a role',
    },
    'parts-missing': {
      outcome: 'attention',
      when: 'at least one part is missing; the finding says which',
    },
    'text-not-readable': {
      outcome: 'unknown',
      when: 'not all of the text was given, or it is in a language that the app does not read',
    },
    'fields-not-readable': { outcome: 'unknown', when: 'its type was not given' },
    'not-a-story': {
      outcome: 'not-applicable',
      when: 'the project does not count this type as a story',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const storyClarity = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  const withoutType = notGiven(facts, 'issuetype');
  if (withoutType) return withoutType;
  if (!facts.issue.isStory) return { code: 'not-a-story' };
  const { story } = facts;
  if (story?.language == null) return { code: 'text-not-readable' };
  const missing = missingParts(story);
  const evidence = [{ kind: 'field' as const, id: 'description', at: null, by: null }];
  // They may stand in a field of their own that was not given.
  if (missing.length === 0 && story.acceptanceCriteria === null)
    return { code: 'text-not-readable' };
  if (missing.length === 0)
    return { code: 'clear', args: story.role === null ? { tells: 'situation' } : {}, evidence };
  // What is missing may stand in the part of the text that was not given.
  if (notGiven(facts, 'summary', 'description')) return { code: 'text-not-readable' };
  return {
    code: 'parts-missing',
    args: { missing },
    evidence,
    waitingFor: waitingFor('productOwner', facts),
  };
}
