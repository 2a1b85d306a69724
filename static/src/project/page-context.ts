import { createContext, useContext, type RefObject } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { ProjectView } from '../../../src/contract/project-page';
import type { UrlState } from './url-state';
import type { UrlStateControl } from './use-url-state';

/** The view of a project that somebody has set up. */
export type ConfiguredView = Extract<ProjectView, { configured: true }>;

/** What every part of the page needs. */
export interface PageContextValue {
  view: ConfiguredView;
  urlState: UrlState;
  setUrlState: UrlStateControl['setUrlState'];
  /** Shows the work items that a filter finds, and leads there. */
  showIssues: (filter: Partial<UrlState['filter']>) => void;
  /** The heading of the table of work items. */
  issuesHeading: RefObject<HTMLHeadingElement>;
  locale: string;
  /** Epoch milliseconds at which the page was opened. */
  now: number;
  /** Counted up by `recount`: what was counted in an earlier round is asked for again. */
  round: number;
  recount: () => void;
  /** By account id: everybody whom an answer has named. */
  people: Record<string, Person>;
  person: (accountId: string) => Person | undefined;
  /** Remembers the people whom an answer names. */
  rememberPeople: (people: Record<string, Person>) => void;
}

export const PageContext = createContext<PageContextValue | null>(null);

export function usePageContext(): PageContextValue {
  const scope = useContext(PageContext);
  if (!scope) throw new Error('A part of the page stands outside of it.');
  return scope;
}
