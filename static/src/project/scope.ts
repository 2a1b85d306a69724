import { createContext, useContext } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { ProjectView } from '../../../src/contract/project-page';
import type { Shown } from './address';
import type { Showing } from './useShown';

/** The view of a project that somebody has set up. */
export type ConfiguredView = Extract<ProjectView, { configured: true }>;

/** What every part of the page needs. */
export interface PageScope {
  view: ConfiguredView;
  shown: Shown;
  show: Showing['show'];
  locale: string;
  /** Epoch milliseconds at which the page was opened. */
  now: number;
  /** By account id: everybody whom an answer has named. */
  people: Record<string, Person>;
  person: (accountId: string) => Person | undefined;
  /** Remembers the people whom an answer names. */
  meet: (people: Record<string, Person>) => void;
}

export const PageContext = createContext<PageScope | null>(null);

export function usePage(): PageScope {
  const scope = useContext(PageContext);
  if (!scope) throw new Error('A part of the page stands outside of it.');
  return scope;
}
