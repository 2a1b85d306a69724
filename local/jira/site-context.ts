/** What every part of the stand-in works with: the data, its look-ups, who may what, the clock and the way out. */
import type { World } from '../worlds/facts';
import type { SiteEvents } from './events';
import type { RecentSearches } from './jql/recent-searches';
import type { SiteData } from './model';
import type { Permissions } from './permissions';
import type { SiteIndex } from './site-index';

/** One searchable value of an entity property, as a `jira:entityProperty` module declares it. */
export interface PropertyAlias {
  propertyKey: string;
  /** Dotted path into the value; it reaches through arrays. */
  path: string;
  type: 'string' | 'text' | 'number' | 'user' | 'date';
  /** The name that JQL may use for it. */
  searchAlias?: string | undefined;
}

export interface SiteContext {
  data: SiteData;
  index: SiteIndex;
  permissions: Permissions;
  /** Address of the site, without a slash at its end. */
  baseUrl: string;
  now: () => Date;
  propertyAliases: readonly PropertyAlias[];
  events: SiteEvents;
  searches: RecentSearches;
  /** What is taken for true of all that no document settles. */
  world: World;
  /** Outcomes of asynchronous bulk operations, by task id. */
  tasks: Map<string, TaskRecord>;
}

export interface TaskRecord {
  description: string;
  submitted: number;
  finished: number;
  message: string;
  result: unknown;
}
