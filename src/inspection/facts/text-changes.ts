/** When the text of an issue was changed, and by whom. */
import { changesText } from '../../duties/facts';
import type { JiraIssue } from '../../jira/types';
import { changesNothing } from './history-items';

interface TextChange {
  at: string;
  /** Account id; null where nobody is named. */
  by: string | null;
}

/** @returns as far as its history was given, oldest first, those of apps among them: whoever looked before has not seen them either */
export function textChangesIn({ changelog }: JiraIssue): TextChange[] {
  return (changelog?.histories ?? []).flatMap(({ at, author, items }) =>
    items.some((item) => changesText(item) && !changesNothing(item))
      ? [{ at, by: author?.accountId ?? null }]
      : [],
  );
}
