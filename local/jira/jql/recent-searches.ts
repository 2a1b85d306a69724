/** Results of the last few searches, so that turning the pages of a large one does not run it again for each. */
import type { SiteEvents } from '../events';
import type { SearchResult } from './search-result';

const KEPT = 8;
/** Milliseconds after which a result is old: relative dates in a query move on. */
const FRESH = 60_000;

export class RecentSearches {
  private readonly results = new Map<string, { found: SearchResult; at: number }>();

  constructor(
    events: SiteEvents,
    private readonly now: () => Date,
  ) {
    // Any change may change any result.
    events.on('change', () => {
      this.results.clear();
    });
  }

  /** The result under a key, run anew when there is none or it is old. */
  result(key: string, run: () => SearchResult): SearchResult {
    const at = this.now().getTime();
    const known = this.results.get(key);
    if (known !== undefined && Math.abs(at - known.at) < FRESH) return known.found;
    const found = run();
    this.results.delete(key);
    this.results.set(key, { found, at });
    const [oldest] = this.results.keys();
    if (this.results.size > KEPT && oldest !== undefined) this.results.delete(oldest);
    return found;
  }
}
