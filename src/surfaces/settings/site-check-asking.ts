/** Asks one question after the other and takes note of the answers. */
import type { SiteFinding, SiteQuestion } from '../../contract/site-check';
import { isRefused, JiraError } from '../../jira/error';
import { StorageUnavailable } from '../../storage/documents';

type Outcome = SiteFinding['found'];
/** What one question came to: a word of `found`, or more with it. */
export type Found = Outcome | { found: Outcome; detail: string };
/** Takes note of what was found for a question; what is thrown is read as an answer, too. */
export type Ask = (question: SiteQuestion, work: () => Promise<Found>) => Promise<Outcome>;

export function asking(): { findings: ReadonlyMap<SiteQuestion, SiteFinding>; ask: Ask } {
  const findings = new Map<SiteQuestion, SiteFinding>();
  return {
    findings,
    ask: async (question, work) => {
      const outcome = await outcomeOf(work);
      findings.set(question, { question, ...outcome });
      return outcome.found;
    },
  };
}

/** Refusals are answers; what was not answered this time is not told. */
async function outcomeOf(work: () => Promise<Found>): Promise<Omit<SiteFinding, 'question'>> {
  try {
    const found = await work();
    return typeof found === 'string' ? { found, detail: null } : found;
  } catch (error) {
    if (error instanceof StorageUnavailable) return { found: 'not-told', detail: error.code };
    if (!(error instanceof JiraError)) throw error;
    // The person was just seen to be an admin, so even a 401 is about what the app may do.
    const isShutOut = error.kind === 'unauthenticated';
    return {
      found: isRefused(error) || isShutOut ? 'does-not' : 'not-told',
      detail: String(error.status),
    };
  }
}
