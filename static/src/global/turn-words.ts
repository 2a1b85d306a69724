/** What is to be done, in words: the list knows what was found, and not the facts that it rests on. */
import type { Turn } from '../../../src/contract/global-page';
import { briefWords, type WordsContext } from '../../../src/duties/messages';
import { t } from '../shared/texts';

/** Findings whose own words count or name something that stands on the work item alone: what is said of them here. */
export const WORDS_WITHOUT_FACTS = {
  'story-clarity/parts-missing': 'global.found.parts-missing',
  'developer-questions/waiting-within-target': 'global.found.waiting-within-target',
  'developer-questions/waiting-beyond-target': 'global.found.waiting-beyond-target',
  'developer-questions/question-to-confirm': 'global.found.question-to-confirm',
  'developer-questions/asked-after-done': 'global.found.asked-after-done',
  'breakdown/stories-with-gaps': 'global.found.stories-with-gaps',
} as const;

/** The usual names of the roles: a list over many projects speaks of none of them in particular. */
export function usualWords(): WordsContext {
  return {
    people: {},
    roleNames: { productOwner: null, productManager: null },
    shape: 'manager-and-owner',
    viewer: null,
    t,
  };
}

export function turnWords({ duty, outcome, code }: Turn): string {
  const name = `${duty}/${code}`;
  if (hasOwnWords(name)) return t(WORDS_WITHOUT_FACTS[name]);
  return briefWords(
    { duty, outcome, code, args: {}, evidence: [], waitingFor: null },
    usualWords(),
  );
}

function hasOwnWords(name: string): name is keyof typeof WORDS_WITHOUT_FACTS {
  return Object.hasOwn(WORDS_WITHOUT_FACTS, name);
}
