import { createContext, useContext } from 'react';
import type { InspectedView, Person } from '../../../src/contract/panel';
import type { Role, Verdict, WaitingFor } from '../../../src/contract/report';
import {
  nextStepWords,
  personName,
  roleName,
  verdictWords,
  waitingWords,
  type WordsContext,
} from '../../../src/duties/messages';
import type { Act } from './usePanel';
import { capitalised, words } from './words';

/** What every part of a shown report needs. */
export interface Scope {
  view: InspectedView;
  /** Epoch milliseconds at which the view was told. */
  now: number;
  locale: string;
  act: Act;
  refresh: () => Promise<boolean>;
}

export const ScopeContext = createContext<Scope | null>(null);

export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('A part of the report stands outside of it.');
  return scope;
}

export function wordsContext({ view, now, locale }: Scope): WordsContext {
  const { people, roleNames, shape, viewer } = view;
  return { people, roleNames, shape, viewer, locale, now };
}

/** The catalogue's sentence, or a stand-in where the functions are newer than this page and found what it cannot word. */
export function sentenceOf(verdict: Verdict, scope: Scope): string {
  try {
    return verdictWords(verdict, wordsContext(scope));
  } catch {
    return words.unworded;
  }
}

export function nextStepOf(verdict: Verdict, scope: Scope): string | null {
  return nextStepWords(verdict, wordsContext(scope));
}

export function turnOf(waiting: WaitingFor, scope: Scope): string {
  return waitingWords(waiting, wordsContext(scope));
}

export function nameOf(accountId: string | null, { view }: Scope): string {
  return personName(accountId, view);
}

export function personOf(accountId: string | null, { view }: Scope): Person | undefined {
  return accountId === null ? undefined : view.people[accountId];
}

export function roleTitle(role: Role, { view }: Scope): string {
  return capitalised(roleName(role, view));
}
