/** What is next and what is ahead in an export, gathered while its issues are inspected one after another. */
import {
  NEXT_STORIES,
  type AheadItem,
  type Horizon,
  type NextStory,
  type NextUp,
} from '../src/contract/project-plan';
import type { RoleMap } from '../src/contract/role-map';
import { aheadItemOf, isAhead } from '../src/inspection/facts/ahead-item';
import { levelOf } from '../src/inspection/facts/issue-types';
import { isNextStory, nextStoryOf } from '../src/inspection/facts/next-story';
import type { Subject } from '../src/inspection/facts/subject';
import type { Inspected } from '../src/inspection/judging/inspect-issue';
import type { JiraIssue } from '../src/jira/types';
import type { Directory } from '../src/roles/directory';

interface Ranked<T> {
  item: T;
  /** Jira's rank, which sorts as text; null where the export does not hold it. */
  rank: string | null;
}

export class Plan {
  readonly #stories: Ranked<NextStory>[] = [];
  readonly #ahead: Ranked<AheadItem>[] = [];
  /** How many stories nobody has begun. */
  #waiting = 0;
  #isRanked = true;
  #isDoubtful = false;
  #mayHaveMoreAhead = false;
  #hasEpics = false;
  #isInProgress = false;
  #saysEachStatus = true;

  /** @param subjectOf an issue with all that its inspection looks at; asked only for what is next or ahead */
  constructor(
    readonly roleMap: RoleMap,
    readonly subjectOf: (issue: JiraIssue) => Subject,
  ) {}

  add(issue: JiraIssue, inspected: Inspected): void {
    const category = issue.fields.status?.category ?? null;
    if (category === null) this.#saysEachStatus = false;
    if (category === 'indeterminate') this.#isInProgress = true;
    if ((levelOf(issue.issueType) ?? 0) >= 1) this.#hasEpics = true;
    const isNext = isNextStory(issue, this.roleMap);
    const ahead = isAhead(issue);
    if (isNext === null) this.#isDoubtful = true;
    if (ahead === null) this.#mayHaveMoreAhead = true;
    if (!isNext && !ahead) return;
    const subject = this.subjectOf(issue);
    const { directory } = subject;
    const rank = rankOf(issue, directory);
    if (isNext)
      this.#addStory({
        item: nextStoryOf(issue, inspected, { roleMap: this.roleMap, directory }),
        rank,
      });
    if (ahead) this.#ahead.push({ item: aheadItemOf(subject), rank });
  }

  /** Keeps the first ones only: which of very many are next is told by their ranks. */
  #addStory(story: Ranked<NextStory>): void {
    this.#waiting += 1;
    if (story.rank === null) this.#isRanked = false;
    this.#stories.push(story);
    if (this.#stories.length <= NEXT_STORIES) return;
    if (this.#isRanked) this.#stories.sort(byRank);
    this.#stories.pop();
  }

  /** @param whole whether nothing says that there are issues which the export does not hold */
  read(whole: boolean): { next: NextUp; ahead: Horizon } {
    const stories = this.#isRanked ? this.#stories.sort(byRank) : this.#stories;
    const underWay = this.#isInProgress || (this.#saysEachStatus ? false : null);
    const ahead = this.#ahead.every(({ rank }) => rank !== null)
      ? this.#ahead.sort(byRank)
      : this.#ahead;
    return {
      next: {
        stories: stories.map(({ item }) => item),
        more: this.#waiting > stories.length,
        inOrder: this.#isRanked,
        doubtful: this.#isDoubtful,
        underWay,
        whole,
      },
      ahead: {
        items: ahead.map(({ item }) => item),
        more: this.#mayHaveMoreAhead,
        // An export of stories alone does not tell that there are no epics.
        hasEpics: this.#hasEpics || null,
        isAlive: this.#waiting > 0 || ahead.length > 0 || underWay,
        whole,
        isRuleRefused: false,
      },
    };
  }
}

function rankOf({ fields }: JiraIssue, { rankFieldId }: Directory): string | null {
  const rank = rankFieldId === null ? null : fields.custom[rankFieldId];
  return typeof rank === 'string' && rank !== '' ? rank : null;
}

/** As plain text: Jira compares the characters of a rank. */
function byRank(one: Ranked<unknown>, other: Ranked<unknown>): number {
  const [first, second] = [one.rank ?? '', other.rank ?? ''];
  return first < second ? -1 : Number(first !== second);
}
