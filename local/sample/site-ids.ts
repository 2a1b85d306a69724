/** Ids of the sample site, by the names that its own files use. */
import type { PersonName } from './people';

export const TYPES = {
  Initiative: { id: '10005', level: 2, description: 'What several epics are for.' },
  Epic: { id: '10000', level: 1, description: 'A large piece of work with a purpose of its own.' },
  Story: { id: '10001', level: 0, description: 'What a user wants and what it is good for.' },
  Task: { id: '10002', level: 0, description: 'Work that has to be done.' },
  Bug: { id: '10003', level: 0, description: 'Something that does not do what it should.' },
  Idea: { id: '10006', level: 0, description: 'What could be worth building.' },
  'Sub-task': { id: '10004', level: -1, description: 'A part of a story or task.' },
} as const;
export type TypeName = keyof typeof TYPES;

export const STATUSES = {
  'To Do': { id: '10010', category: 'new' },
  Ready: { id: '10011', category: 'new' },
  'In Progress': { id: '10012', category: 'indeterminate' },
  'In Review': { id: '10013', category: 'indeterminate' },
  Done: { id: '10014', category: 'done' },
} as const;
export type StatusName = keyof typeof STATUSES;

export const PRIORITIES = { Highest: '1', High: '2', Medium: '3', Low: '4', Lowest: '5' } as const;
export type PriorityName = keyof typeof PRIORITIES;

export const SPRINTS = { 'Sprint 14': 114, 'Sprint 15': 115, 'Sprint 16': 116 } as const;
export type SprintName = keyof typeof SPRINTS;

export const VERSIONS = { '3.4 Spring': '10201', '3.5 Summer': '10202' } as const;
export type VersionName = keyof typeof VERSIONS;

export const COMPONENTS = {
  Map: { id: '10301', description: 'Finding bikes and docks', lead: null },
  Payments: { id: '10302', description: 'Prices, receipts, refunds', lead: null },
  Stations: { id: '10303', description: 'Docks and what they know', lead: 'ferhat' },
  Membership: { id: '10304', description: 'Signing up and passes', lead: 'viktor' },
} as const satisfies Record<string, { id: string; description: string; lead: PersonName | null }>;
export type ComponentName = keyof typeof COMPONENTS;

export const OWNER_FIELD = 'customfield_10050';
export const RANK_FIELD = 'customfield_10019';
export const SPRINT_FIELD = 'customfield_10020';
export const POLARIS_LINK = '10401';
export const RELATES_LINK = '10402';
export const LEADERSHIP_LEVEL = '10501';

export const PROJECTS = {
  RIDE: '10100',
  DEPOT: '10110',
  IDEA: '10120',
  TOWN: '10130',
  BACK: '10140',
  WEB: '10150',
  HELP: '10151',
  KIOSK: '10152',
  DATA: '10153',
  VAN: '10154',
  FERRY: '10155',
  PASS: '10156',
  LOCK: '10157',
} as const;
export type ProjectKey = keyof typeof PROJECTS;

export const ROLE_IDS = { administrators: '10002', owner: '10101', management: '10102' } as const;
