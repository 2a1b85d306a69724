import type { ChildRow } from '../src/contract/panel';
import { isStoryType, levelOf } from '../src/inspection/facts/issue-types';
import type { Children, Settings } from '../src/inspection/facts/subject';
import { childRow } from '../src/inspection/judging/children';
import { inspect, type Inspected } from '../src/inspection/judging/inspect-issue';
import type { JiraIssue } from '../src/jira/types';
import type { ExportedSite } from './export';
import { SpillFile } from './spill/spill-file';

/** Inspects issues of an export. An epic needs its stories inspected, which are inspected once all the same. */
export class Inspections {
  /** Of stories that their epic asked for, until they are asked for themselves. */
  readonly #kept = new TakenOnce<Inspected>();
  /** Of stories that were asked for themselves, until their epic asks. */
  readonly #rows = new TakenOnce<ChildRow>();

  /** @param now ISO time of the inspection */
  constructor(
    readonly site: ExportedSite,
    readonly settings: Settings,
    readonly now: string,
  ) {}

  /** @throws SpillError */
  of(issue: JiraIssue): Inspected {
    const kept = this.#kept.take(issue.id);
    if (kept) return kept;
    const inspected = this.#inspect(issue);
    if (this.site.isUnderEpic(issue)) this.#rows.put(issue.id, childRow(issue, inspected.report));
    return inspected;
  }

  #inspect(issue: JiraIssue): Inspected {
    const subject = this.site.subject(issue, this.settings, this.now);
    const children = levelOf(issue.issueType) === 1 ? this.#childrenOf(issue) : null;
    return inspect({ ...subject, children });
  }

  /**
   * Where nothing in the file says that there are others, its issues are taken for all that there are.
   * @returns null where issues may be stories of the epic that do not say what they belong to
   */
  #childrenOf(epic: JiraIssue): Children | null {
    const { roleMap } = this.settings;
    const children = this.site.childrenOf(epic);
    const stories = children.filter(({ issueType }) => isStoryType(issueType, roleMap));
    if (stories.length === 0 && !this.site.tellsParents) return null;
    return {
      rows: stories.map((story) => this.#rowOf(story.read())),
      more:
        !this.site.isWhole ||
        children.some(({ issueType }) => isStoryType(issueType, roleMap) === null),
    };
  }

  #rowOf(story: JiraIssue): ChildRow {
    const row = this.#rows.take(story.id);
    if (row) return row;
    const inspected = this.#inspect(story);
    this.#kept.put(story.id, inspected);
    return childRow(story, inspected.report);
  }
}

/** Values by id, each of which is taken once. */
class TakenOnce<T> {
  readonly #spill = new SpillFile<T>();
  readonly #places = new Map<string, number>();

  put(id: string, value: T): void {
    this.#places.set(id, this.#spill.add(value));
  }

  take(id: string): T | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return undefined;
    this.#places.delete(id);
    return this.#spill.get(place);
  }
}
