import type { RoleMap } from '../../../src/contract/role-map';
import type { words } from './words';

/** A part of the form. */
export type Tab = keyof typeof words.tabs;

/** Which parts of the role map stand on which part of the form. */
export const PARTS: Record<Tab, (keyof RoleMap)[]> = {
  roles: ['shape', 'productOwner', 'productManager'],
  work: ['stories', 'strategyEpics', 'markers'],
  priority: ['priorityFields'],
  questions: ['questions'],
  duties: ['duties'],
  try: [],
  history: [],
};
export const TABS = Object.keys(PARTS) as Tab[];

/** The part of the form that a path into the role map leads to; whatever is on none belongs to files. */
export function tabOf(path: string): Tab {
  const part = path.split('.')[0];
  return TABS.find((tab) => PARTS[tab].some((one) => one === part)) ?? 'history';
}
