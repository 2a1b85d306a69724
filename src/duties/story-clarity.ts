import type { StoryReading } from '../reading/story';
import { declareDuty, defineDuty, waitingFor, type CodeOf, type Finding } from './duty';
import type { Facts } from './facts';
import { STORY_PARTS, type StoryPart } from './story-parts';

const declaration = declareDuty({
  id: 'story-clarity',
  title: 'Story quality',
  role: 'productOwner',
  why: 'Developers can start on a story that names its user, the need, the benefit and the acceptance criteria.',
  subjects: ['story'],
  codes: {
    clear: { outcome: 'met', when: 'role, want, benefit and acceptance criteria are there' },
    'parts-missing': {
      outcome: 'attention',
      when: 'at least one part is missing; the parts are named',
    },
    'text-not-readable': {
      outcome: 'unknown',
      when: 'the text was not given, or is in a language that the app does not read',
    },
    'not-a-story': {
      outcome: 'not-applicable',
      when: 'the project does not count this type as a story',
    },
  },
});
type Code = CodeOf<typeof declaration>;

export const storyClarity = defineDuty(declaration, check);

function check(facts: Facts): Finding<Code> {
  if (!facts.issue.isStory) return { code: 'not-a-story' };
  const { story } = facts;
  if (story?.language == null) return { code: 'text-not-readable' };
  const missing = STORY_PARTS.filter((part) => !has(story, part));
  const evidence = [{ kind: 'field' as const, id: 'description', at: null, by: null }];
  if (missing.length === 0) return { code: 'clear', evidence };
  return {
    code: 'parts-missing',
    args: { missing },
    evidence,
    waitingFor: waitingFor('productOwner', facts),
  };
}

function has(story: StoryReading, part: StoryPart): boolean {
  return part === 'acceptanceCriteria' ? story.acceptanceCriteria > 0 : story[part] !== null;
}
