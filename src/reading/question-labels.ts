import type { ProseSentence } from './prose';

/**
 * Tells labels in the shape of a question ("What changed?", "## How to test?") from questions: a template's or a FAQ's
 * heading has its answer below it, and a question that somebody waits for has none.
 */

/** Marks of a heading, of bold, or of a question's turn in plain text. */
const MARKED = /^(?:#{1,6}\s|\*\*|__|q(?:uestion)?\s*\d*\s*[:.)]\s)/i;
const BOLD_END = /(?:\*\*|__)$/;
/** What a person wrote to others, not a template to whoever fills it in. */
const TO_OTHERS = /\b(?:you|your|we|our|us|i|should|shall|could|can|would)\b|@/i;
const BLANK = /^[\W_]*$/;
/** A template's question is short. */
const LONGEST = 80;

function isFilled(text: string, next: ProseSentence): boolean {
  const words = text.slice(next.start, next.end);
  return (
    next.block.kind !== 'heading' &&
    !/[?\uFF1F]\W*$/.test(words) &&
    !MARKED.test(words) &&
    !BLANK.test(words)
  );
}

/** @param next the sentence that follows in the comment */
export function isLabel(text: string, sentence: ProseSentence, next: ProseSentence): boolean {
  if (sentence.end - sentence.start > LONGEST) return false;
  const words = text.slice(sentence.start, sentence.end);
  if (sentence.block.kind === 'heading')
    return next.block !== sentence.block && isFilled(text, next);
  if (!MARKED.test(words) || TO_OTHERS.test(words)) return false;
  return (BOLD_END.test(words) || !words.startsWith('*')) && isFilled(text, next);
}

/** "[x] Does it work?", "(/) Tests pass?": somebody ticked it off. */
export function isTicked(text: string, { start }: ProseSentence): boolean {
  return /^(?:[-*+]\s*)?(?:\[[xX]\]|\(\/\)|[\u2705\u2611\u2714])/.test(
    text.slice(start, start + 12),
  );
}
