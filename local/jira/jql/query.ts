/** What the parts of the JQL evaluator share: who asks and when, and what a clause becomes. */
import type { SiteIssue } from '../model';
import type { Caller } from '../permissions';
import type { SiteContext } from '../site-context';

export interface QueryContext {
  site: SiteContext;
  caller: Caller;
  now: Date;
  /** IANA zone that days begin in: the asking person's. */
  timeZone: string;
}

export type Test = (issue: SiteIssue) => boolean;

/** A clause, ready to run. */
export interface CompiledClause {
  test: Test;
  /** A list that holds every issue which can match, where an index gives one; null for the whole site. */
  candidates: readonly SiteIssue[] | null;
}

/** Says no with Jira's words; it becomes a 400 when it stands in a search, and an error of its query in a parse. */
export class JqlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JqlError';
  }
}

export const noSuchValue = (value: string, field: string): JqlError =>
  new JqlError(`The value '${value}' does not exist for the field '${field}'.`);

export const noSuchField = (field: string): JqlError =>
  new JqlError(`Field '${field}' does not exist or you do not have permission to view it.`);

export const notSortable = (field: string): JqlError =>
  new JqlError(`Not able to sort using field '${field}'.`);

export const unsupportedOperator = (operator: string, field: string): JqlError =>
  new JqlError(`The operator '${operator}' is not supported by the '${field}' field.`);

export function queryContext(site: SiteContext, caller: Caller): QueryContext {
  return { site, caller, now: site.now(), timeZone: caller.person?.timeZone ?? 'UTC' };
}
