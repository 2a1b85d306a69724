import { defineDuty, waitingFor, type Finding } from './duty';
import type { StoryReading } from '../reading/story';

type Code = 'clear' | 'parts-missing' | 'text-not-readable' | 'not-a-story';

export const STORY_PARTS = ['role', 'want', 'benefit', 'acceptanceCriteria'] as const;

export const storyClarity = defineDuty<Code>({
  id: 'story-clarity',
  title: 'Clear next step',
  role: 'productOwner',
  why: 'Developers can start on a story that says for whom it is, what they want, what it is good for and how one sees that it is done.',
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
  check(facts): Finding<Code> {
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
  },
});

function has(story: StoryReading, part: (typeof STORY_PARTS)[number]): boolean {
  return part === 'acceptanceCriteria' ? story.acceptanceCriteria > 0 : story[part] !== null;
}
