import { useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { IssuesAnswer } from '../../../src/contract/project-page';
import type { PageContextValue } from './page-context';
import { useAnswer } from './use-answer';

const ROWS_A_PAGE = 20;

export interface IssuesPage {
  value: IssuesAnswer | null;
  failure: Failure | null;
  busy: boolean;
  refetch: () => void;
  /** From 1. */
  page: number;
  /** How many there seem to be; what it was until the present page is there. */
  pages: number;
  /** Whether the rows are those of the present page: not while it is on its way, nor where it was refused. */
  isShown: boolean;
  /** Leads back, or on by one page once the present one is there. */
  go: (page: number) => void;
}

/**
 * The rows of one page of the table. Jira leads from page to page by a token, so that one goes back by the tokens of the
 * pages that were passed, and a new search begins at its first page.
 * @param count how many issues the search finds, about; null where that is not known
 */
export function useIssues(
  { filter, sort }: PageContextValue['urlState'],
  count: number | null,
  rememberPeople: PageContextValue['rememberPeople'],
): IssuesPage {
  const search = JSON.stringify({ filter, sort });
  const [passed, setPassed] = useState<{ search: string; tokens: string[] }>({
    search,
    tokens: [],
  });
  /** The page that `value` holds. */
  const [shownPage, setShownPage] = useState(1);
  if (passed.search !== search) {
    setPassed({ search, tokens: [] });
    setShownPage(1);
  }
  const { tokens } = passed;
  const page = tokens.length + 1;
  const { answer, value, failure, busy, refetch } = useAnswer('project.issues', {
    filter,
    sort,
    pageToken: tokens.at(-1) ?? null,
  });

  if (answer?.ok && shownPage !== page) setShownPage(page);

  useEffect(() => {
    if (value) rememberPeople(value.people);
  }, [value, rememberPeople]);

  return {
    value,
    failure,
    busy,
    refetch,
    page,
    pages: Math.max(page, lastPage(shownPage, value?.nextPageToken != null, count)),
    isShown: shownPage === page,
    go: (to) => {
      // The way on is known from the answer to what is asked now, and from no earlier one.
      const next = answer?.ok ? answer.value.nextPageToken : null;
      const ways = next === null ? tokens : [...tokens, next];
      setPassed({ search, tokens: ways.slice(0, to - 1) });
    },
  };
}

/** Jira counts about right and leads on exactly: where the two differ, what it leads to is true. */
function lastPage(page: number, hasNext: boolean, count: number | null): number {
  if (!hasNext) return page;
  return Math.max(page + 1, Math.ceil((count ?? 0) / ROWS_A_PAGE));
}
