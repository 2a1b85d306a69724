/** Queries, as Jira keeps and reads them. */

/** A saved search. */
export interface JiraFilter {
  id: string;
  name: string;
  /** Null where it was not asked for or not given. */
  jql: string | null;
}

/** What Jira makes of a query. */
export interface JiraParsedQuery {
  query: string;
  /** Empty for a query that Jira can run; words of Jira's for people to read, never to be logged. */
  errors: string[];
}
