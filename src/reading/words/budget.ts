/**
 * Bounds on what is read. Counted and not timed, so that the same text always reads the same. Far above what people write,
 * and low enough for a function with a share of a processor.
 */

/** Characters of one comment, so that a long one leaves room for others; one of Jira Cloud has at most 32,767. */
export const LONGEST_COMMENT = 100_000;
/** Characters of all comments of an issue. */
export const MOST_CHARACTERS = 1_000_000;
/** Sentences of all comments of an issue that are read closely. */
export const MOST_SENTENCES = 10_000;
/** Questions of one comment that are followed through the thread; further ones are only counted. */
export const MOST_QUESTIONS = 100;
/** Characters of a description; one of Jira Cloud has at most 32,767. */
export const READ_DESCRIPTION_CHARACTERS = 200_000;

/** What is left to spend on a thread. */
export class SentenceBudget {
  constructor(private left = MOST_SENTENCES) {}

  /** Whether something had to be left out. */
  isSpent = false;

  /** @returns as many of the sentences as may still be read, from the first */
  take<T>(sentences: readonly T[]): readonly T[] {
    const taken = sentences.length <= this.left ? sentences : sentences.slice(0, this.left);
    if (taken.length < sentences.length) this.isSpent = true;
    this.left -= taken.length;
    return taken;
  }
}
