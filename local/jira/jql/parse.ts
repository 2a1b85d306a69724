/** Reads JQL with Atlassian's own parser. */
import { JastBuilder, JQLSyntaxError, type Query } from '@atlaskit/jql-ast';
import { JqlError } from './query';

/** Queries that were read lately: an app asks the same ones again and again. */
const read = new Map<string, Query>();
const MOST_KEPT = 500;

/** The query of a text; empty text asks for everything. @throws JqlError where it is not JQL, with the place. */
export function parseJql(text: string): Query {
  const known = read.get(text);
  if (known !== undefined) return known;
  const query = readJql(text);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(text, query);
  return query;
}

function readJql(text: string): Query {
  const { query, errors } = new JastBuilder().build(text);
  const [first] = errors;
  if (first !== undefined) {
    const place =
      first instanceof JQLSyntaxError
        ? ` (line ${first.line}, character ${first.charPositionInLine + 1})`
        : '';
    throw new JqlError(`Error in the JQL Query: ${first.message}${place}.`);
  }
  if (typeof query !== 'object') throw new JqlError('Error in the JQL Query: it holds no query.');
  return query;
}
