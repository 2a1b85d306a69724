/** Puts JQL of people's together with conditions of our own. */

/** Quoted parts, and what orders the result. */
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/** @returns the query without its order, which may stand at a query's end only */
export function withoutOrder(jql: string): string {
  const bare = jql.replace(QUOTED, (quoted) => '_'.repeat(quoted.length));
  const at = bare.search(/\border\s+by\b/i);
  return (at < 0 ? jql : jql.slice(0, at)).trim();
}

/** @param minutes whole; counted by Jira back from now, so that neither side's time zone matters */
export function changedWithin(jql: string, minutes: number): string {
  return `(${withoutOrder(jql)}) AND updated >= -${minutes}m`;
}
