import { createContext, useContext } from 'react';
import type { InspectedView, Person } from '../../../../src/contract/panel';
import type { Role, Verdict, WaitingFor } from '../../../../src/contract/report';
import {
  nextStepWords,
  personArguments,
  personName,
  roleName,
  rolesHeldBy,
  verdictWords,
  waitingWords,
  type PersonArguments,
  type WordsContext,
} from '../../../../src/duties/messages';
import { isolateNames } from '../../shared/isolate';
import { t } from '../../shared/texts';
import type { Act, Panel } from './use-panel-view';

/** What every part of a shown report needs. */
export interface PanelContextValue {
  view: InspectedView;
  /** Epoch milliseconds at which the view was told. */
  now: number;
  locale: string;
  /** What the catalogue makes its sentences with. */
  context: WordsContext;
  act: Act;
  lastDone: Panel['lastDone'];
  refresh: () => Promise<boolean>;
}

export const PanelContext = createContext<PanelContextValue | null>(null);

export function usePanelContext(): PanelContextValue {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('A part of the report stands outside of it.');
  return panel;
}

/** The catalogue's context, with every name shut off from the sentence that it is put into. */
export function contextOf(view: InspectedView): WordsContext {
  const { people, roleNames, shape, viewer, report } = view;
  const viewerRoles = rolesHeldBy(viewer, report.holders);
  return { ...isolateNames({ people, roleNames }), shape, viewer, viewerRoles, t };
}

/** The catalogue's sentence, or a stand-in where the functions are newer than this page and found what it cannot word. */
export function sentenceOf(verdict: Verdict, panel: PanelContextValue): string {
  try {
    return verdictWords(verdict, panel.context);
  } catch {
    return t('panel.unworded');
  }
}

export function nextStepOf(verdict: Verdict, panel: PanelContextValue): string | null {
  return nextStepWords(verdict, panel.context);
}

export function turnOf(waiting: WaitingFor, panel: PanelContextValue): string {
  return waitingWords(waiting, panel.context);
}

/** A person's name for a sentence, isolated. */
export function nameOf(accountId: string | null, { context }: PanelContextValue): string {
  return personName(accountId, context);
}

export function personOf(
  accountId: string | null,
  { view }: PanelContextValue,
): Person | undefined {
  return accountId === null ? undefined : view.people[accountId];
}

/** A person in a sentence that says "you" in its own way, isolated. */
export function argumentsOf(
  accountId: string | null,
  { context }: PanelContextValue,
): PersonArguments {
  return personArguments(accountId, context);
}

/** What the project calls a role, isolated. */
export function roleNameOf(role: Role, { context }: PanelContextValue): string {
  return roleName(role, context);
}
