/** A project while it is being set up beside others. */
import type { Failure } from '../../../src/contract/answer';
import type { RoleMap, RoleMapProblem } from '../../../src/contract/role-map';
import type { AdministeredProject } from '../../../src/contract/set-up';
import type { SettingsView, TryAnswer } from '../../../src/contract/settings';
import { isSame } from '../shared/role-map/role-map-draft';

export type Trial = Extract<TryAnswer, { ok: true }>;

export interface SetUpDraft {
  project: AdministeredProject;
  /** What is saved or proposed; null until it is known. */
  view: SettingsView | null;
  /** What would be saved. */
  draft: RoleMap | null;
  /** Whether it is to be saved with the others, once the person has said so. */
  wanted: boolean | null;
  trial: { of: RoleMap; found: Trial } | null;
  /** What stood against the draft when it was last sent. */
  problems: RoleMapProblem[];
  failure: Failure | null;
  /** Whether it was to be saved and could not be. */
  isRefused: boolean;
}

export function begun(project: AdministeredProject): SetUpDraft {
  return {
    project,
    view: null,
    draft: null,
    wanted: null,
    trial: null,
    problems: [],
    failure: null,
    isRefused: false,
  };
}

/** Whether nothing of a project that is set up was changed, so that there is nothing to save. */
export function isAsSaved({ view, draft }: SetUpDraft): boolean {
  // What follows the site's default has nothing saved of its own.
  const hasOwn = view?.configured === true && view.siteDefault !== 'followed';
  return hasOwn && draft !== null && isSame(draft, view.roleMap);
}

/** Whether somebody has changed what was loaded: it is theirs, and nothing brings it back. */
export function isEdited({ view, draft }: SetUpDraft): boolean {
  return view !== null && draft !== null && !isSame(draft, view.roleMap);
}

/** Whether it is saved with the others: where somebody is named by it, unless the person says otherwise. */
export function isIncluded(entry: SetUpDraft): boolean {
  const { draft, wanted } = entry;
  if (draft === null || isAsSaved(entry)) return false;
  return wanted ?? draft.productOwner.sources.length + draft.productManager.sources.length > 0;
}
