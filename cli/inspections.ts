import { isStoryType, levelOf } from '../src/inspection/facts/issue-types';
import type { Children, Settings } from '../src/inspection/facts/subject';
import { childRow } from '../src/inspection/judging/children';
import { inspect, type Inspected } from '../src/inspection/judging/inspect-issue';
import type { JiraIssue } from '../src/jira/types';
import type { ExportedSite } from './export';

/** Inspects issues of an export. An epic needs its stories inspected, which are inspected once all the same. */
export class Inspections {
  readonly #kept = new Map<string, Inspected>();

  /** @param now ISO time of the inspection */
  constructor(
    readonly site: ExportedSite,
    readonly settings: Settings,
    readonly now: string,
  ) {}

  of(issue: JiraIssue): Inspected {
    const kept = this.#kept.get(issue.id);
    if (kept) {
      // Asked for by its epic and for itself: nobody asks a third time.
      this.#kept.delete(issue.id);
      return kept;
    }
    const subject = this.site.subject(issue, this.settings, this.now);
    const children = levelOf(issue.issueType) === 1 ? this.#childrenOf(issue) : null;
    const inspected = inspect({ ...subject, children });
    if (this.site.isUnderEpic(issue)) this.#kept.set(issue.id, inspected);
    return inspected;
  }

  /**
   * What an export does not hold cannot be told from what is not there; its issues are taken for all that there are.
   * @returns null where issues may be stories of the epic that do not say what they belong to
   */
  #childrenOf(epic: JiraIssue): Children | null {
    const stories = this.site
      .childrenOf(epic)
      .filter(({ issueType }) => isStoryType(issueType, this.settings.roleMap));
    if (stories.length === 0 && !this.site.tellsParents) return null;
    return {
      rows: stories.map((story) => childRow(story, this.of(story).report)),
      more: false,
    };
  }
}
