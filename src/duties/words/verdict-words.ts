/** The words for every verdict. */
import type { VerdictName } from '../registry';
import type { CodeWords } from './code-words';
import { EPIC_WORDS } from './epic-words';
import { MARKED_WORDS } from './marked-words';
import { PROJECT_WORDS } from './project-words';
import { STORY_WORDS } from './story-words';

/** By `duty/code`. What is missing here is missing in the file for its subject, one of those above. */
export const VERDICT_WORDS: Record<VerdictName, CodeWords> = {
  ...STORY_WORDS,
  ...EPIC_WORDS,
  ...MARKED_WORDS,
  ...PROJECT_WORDS,
};
