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
  /** Leads back, or on by one page once the present one is there. */
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
  const [passed, setPassed] = useState<{ search: string; tokens: string[] }>({
    search,
    tokens: [],
  });
  if (passed.search !== search) setPassed({ search, tokens: [] });
  const { tokens } = passed;
  const { answer, value, failure, busy, refetch } = useAnswer('project.issues', {
    filter,
    sort,
    pageToken: tokens.at(-1) ?? null,
  });

  useEffect(() => {
    if (value) rememberPeople(value.people);
  }, [value, rememberPeople]);

  return {
    value,
    failure,
    busy,
    refetch,
    page: tokens.length + 1,
    go: (page) => {
      // The way on is known from the answer to what is asked now, and from no earlier one.
      const next = answer?.ok ? answer.value.nextPageToken : null;
      const ways = next === null ? tokens : [...tokens, next];
      setPassed({ search, tokens: ways.slice(0, page - 1) });
    },
  };
}
