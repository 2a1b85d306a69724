import type { RoleMap } from '../../../src/contract/role-map';

/** A part of the form. */
export type Tab =
  'roles' | 'work' | 'priority' | 'questions' | 'duties' | 'try' | 'history' | 'check';

/** Which parts of the role map stand on which part of the form. */
export const PARTS: Record<Tab, (keyof RoleMap)[]> = {
  roles: ['shape', 'productOwner', 'productManager'],
  work: ['stories', 'strategyEpics', 'outcomes', 'markers'],
  priority: ['priorityFields'],
  questions: ['questions'],
  duties: ['duties', 'apps'],
  try: [],
  history: [],
  check: [],
};
export const TABS = Object.keys(PARTS) as Tab[];

/** The part of the form that a path into the role map leads to; whatever is on none belongs to files. */
export function tabOf(path: string): Tab {
  const part = path.split('.')[0];
  return TABS.find((tab) => PARTS[tab].some((one) => one === part)) ?? 'history';
}

/** Places in the role map that tell beside their own field what is wrong with them, once they are in sight. */
export const TOLD_IN_PLACE = [
  'productOwner.sources',
  'productManager.sources',
  'strategyEpics',
  'markers',
  'priorityFields',
  'questions',
];
