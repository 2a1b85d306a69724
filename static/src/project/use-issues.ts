import { useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { IssuesAnswer } from '../../../src/contract/project-page';
import type { PageContextValue } from './page-context';
import { useAnswer } from './use-answer';

export interface IssuesPage {
  value: IssuesAnswer | null;
  failure: Failure | null;
  busy: boolean;
  refetch: () => void;
  /** From 1. */
  page: number;
  go: (page: number) => void;
}

/**
 * The rows of one page of the table. Jira leads from page to page by a token, so that one goes back by the tokens of the
 * pages that were passed, and a new search begins at its first page.
 */
export function useIssues(
  { filter, sort }: PageContextValue['urlState'],
  rememberPeople: PageContextValue['rememberPeople'],
): IssuesPage {
  const search = JSON.stringify({ filter, sort });
  const [passed, setPassed] = useState<{ search: string; tokens: string[]; page: number }>({
    search,
    tokens: [],
    page: 1,
  });
  const here = passed.search === search ? passed : { search, tokens: [], page: 1 };
  const pageToken = here.page === 1 ? null : (here.tokens[here.page - 2] ?? null);
  const { value, failure, busy, refetch } = useAnswer('project.issues', {
    filter,
    sort,
    pageToken,
  });

  useEffect(() => {
    if (value) rememberPeople(value.people);
  }, [value, rememberPeople]);

  return {
    value,
    failure,
    busy,
    refetch,
    page: here.page,
    go: (page) => {
      const next = value?.nextPageToken ?? null;
      if (page > here.page && next === null) return;
      const tokens = [...here.tokens];
      if (page > here.page && next !== null) tokens[page - 2] = next;
      setPassed({ search, tokens, page });
    },
  };
}
