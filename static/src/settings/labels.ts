/** What the parts of a role map are called on the settings page, one word or phrase for each. */
import type { Marker, RoleMap } from '../../../src/contract/role-map';
import type { ResolvedSource } from '../../../src/contract/settings';

export const WHICH: Record<Marker['kind'], string> = {
  label: 'label',
  component: 'component',
  status: 'status',
  issueType: 'work type',
};

export const PARTS: Record<keyof RoleMap, string> = {
  version: 'the version',
  shape: 'the shape of the team',
  productOwner: 'the product owner',
  productManager: 'the product manager',
  stories: 'which work is a story',
  strategyEpics: 'which epics are strategy',
  priorityFields: 'the priority',
  questions: 'questions',
  markers: 'the markers',
  duties: 'the duties',
};

export const STATUS: Record<ResolvedSource['status'], string> = {
  people: '',
  'each-issue': 'Depends on the work item',
  nobody: 'Names nobody',
  inactive: 'Names only inactive people',
  unreadable:
    'Can’t be read: it was deleted, holds no people, or Jira shows it neither to you nor to the app',
};
