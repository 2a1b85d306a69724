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

/** A key, an id, or a name in quotes. */
const PROJECT = String.raw`(?:[\w-]+|"[^"]*"|'[^']*')`;
const WHOLE_PROJECTS = new RegExp(
  String.raw`^project\s*(?:=\s*${PROJECT}|in\s*\(\s*${PROJECT}(?:\s*,\s*${PROJECT})*\s*\))$`,
  'i',
);

/** Whether a query finds all of its projects for certain: it names them, and asks for nothing else. */
export function asksForWholeProjects(jql: string): boolean {
  return WHOLE_PROJECTS.test(withoutOrder(jql));
}
