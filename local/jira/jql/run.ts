/** Runs a query over the issues that the asking person may see. */
import type { SiteIssue } from '../model';
import { compileClause } from './compile';
import { ordering } from './order';
import { parseJql } from './parse';
import { JqlError, type QueryContext } from './query';
import type { SearchResult } from './search-result';

/**
 * Issues that a query finds, in its order.
 * @param bounded refuse a query without a restriction, as the search resources do.
 * @throws JqlError for a text that is not JQL, or that asks for what the site does not have.
 */
export function runJql(jql: string, context: QueryContext, { bounded = true } = {}): SearchResult {
  const query = parseJql(jql);
  const where = typeof query.where === 'object' ? query.where : undefined;
  if (bounded && where === undefined) {
    throw new JqlError(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  }
  const compiled = where === undefined ? undefined : compileClause(where, context);
  const order = ordering(typeof query.orderBy === 'object' ? query.orderBy : undefined, context);
  const { index, permissions } = context.site;
  const sees = permissions.visibility(context.caller);
  const candidates = compiled?.candidates ?? index.allIssues();
  const found = new Set<SiteIssue>();
  for (const issue of candidates) {
    if ((compiled === undefined || compiled.test(issue)) && sees(issue)) found.add(issue);
  }
  const entries = [...found]
    .map((issue) => ({ issue, at: order.positionOf(issue) }))
    .sort((a, b) => order.compare(a.at, b.at));
  return { entries, ordering: order };
}
