import { createContext, useContext } from 'react';
import type { Answer } from '../../../../src/contract/answer';
import type { Person } from '../../../../src/contract/panel';
import type { RoleMap, RoleMapProblem, Source } from '../../../../src/contract/role-map';
import type {
  EvidenceAnswer,
  ResolvedSource,
  RoleMapAnswer,
  SearchAnswer,
  SearchKind,
  SettingsView,
} from '../../../../src/contract/settings';

/** How the parts of the form ask the function of the page that they stand on; the same from render to render. */
export interface RoleMapCalls {
  resolve: (roleMap: unknown) => Promise<Answer<RoleMapAnswer>>;
  search: (kind: SearchKind, query: string, page: number) => Promise<Answer<SearchAnswer>>;
  evidence: () => Promise<Answer<EvidenceAnswer>>;
}

/** What every part of the form needs. */
export interface SettingsFormValue {
  calls: RoleMapCalls;
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
}

export const SettingsFormContext = createContext<SettingsFormValue | null>(null);

export function useSettingsForm(): SettingsFormValue {
  const form = useContext(SettingsFormContext);
  if (!form) throw new Error('A part of the form stands outside of it.');
  return form;
}
