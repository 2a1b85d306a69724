/** What is to be done, in words: the list knows what was found, and not the facts that it rests on. */
import type { Turn } from '../../../src/contract/global-page';
import { briefWords, dutyTitle, type WordsContext } from '../../../src/duties/messages';
import { t } from '../shared/texts';

/** Findings whose words count or name something that stands on the work item alone. */
export const WORDS_NEED_FACTS: ReadonlySet<string> = new Set([
  'story-clarity/parts-missing',
  'developer-questions/waiting-within-target',
  'developer-questions/waiting-beyond-target',
  'developer-questions/question-to-confirm',
  'developer-questions/asked-after-done',
  'breakdown/stories-with-gaps',
]);

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
  if (WORDS_NEED_FACTS.has(`${duty}/${code}`)) return dutyTitle(duty, t);
  return briefWords(
    { duty, outcome, code, args: {}, evidence: [], waitingFor: null },
    usualWords(),
  );
}
