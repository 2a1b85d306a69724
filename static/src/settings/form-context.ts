import { createContext, useContext } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { RoleMap, RoleMapProblem, Source } from '../../../src/contract/role-map';
import type { ForgetAnswer, ResolvedSource, SettingsView } from '../../../src/contract/settings';

/** What every part of the form needs. */
export interface SettingsFormValue {
  view: SettingsView;
  draft: RoleMap;
  locale: string;
  /** Epoch milliseconds at which the view was told. */
  now: number;
  /** Puts new values in place of some parts of the draft. */
  change: (parts: Partial<RoleMap>) => void;
  /** What stood against the draft when it was last sent. */
  problems: RoleMapProblem[];
  /** Whom a source names; undefined while that is being looked for. */
  resolved: (source: Source) => ResolvedSource | undefined;
  person: (accountId: string) => Person | undefined;
  /** Remembers somebody who was just picked, until the site itself has told of them. */
  rememberPerson: (person: Person) => void;
  /** What a picked group, a priority field or a marker is called: by id, or by `markerKey`. */
  nameOf: (id: string) => string | undefined;
  rememberName: (id: string, name: string) => void;
  /** The source that another is being chosen for, by `slotKey`; null while there is none. */
  replacing: string | null;
  setReplacing: (slot: string | null) => void;
  /** Takes the view that is left when the project was forgotten. */
  forgotten: (answer: ForgetAnswer) => void;
}

export const SettingsFormContext = createContext<SettingsFormValue | null>(null);

export function useSettingsForm(): SettingsFormValue {
  const form = useContext(SettingsFormContext);
  if (!form) throw new Error('A part of the form stands outside of it.');
  return form;
}
