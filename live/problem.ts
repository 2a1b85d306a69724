/** What stands between the person and their Jira, and can be mended: told in a sentence, in their language. */
import type { Translate } from '../src/texts/translate';

export class LiveProblem extends Error {
  override name = 'LiveProblem';

  /** @param say the sentence, which names the next step; it holds no token */
  constructor(
    readonly say: (t: Translate) => string,
    options?: ErrorOptions,
  ) {
    super('The Jira site cannot be read.', options);
  }
}
