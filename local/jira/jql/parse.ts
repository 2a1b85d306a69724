/** Reads JQL with Atlassian's own parser. */
import { createRequire } from 'node:module';
import type * as Parser from '@atlaskit/jql-ast';
import { JqlError } from './query';

/** Loaded with the first query: it takes as long to load as all else of a site together. */
let parser: typeof Parser | undefined;
const load = createRequire(__filename);

/** Queries that were read lately: an app asks the same ones again and again. */
const read = new Map<string, Parser.Query>();
const MOST_KEPT = 500;

/** The query of a text; empty text asks for everything. @throws JqlError where it is not JQL, with the place. */
export function parseJql(text: string): Parser.Query {
  const known = read.get(text);
  if (known !== undefined) return known;
  const query = readJql(text);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(text, query);
  return query;
}

function readJql(text: string): Parser.Query {
  parser ??= load('@atlaskit/jql-ast') as typeof Parser;
  const { JastBuilder, JQLSyntaxError } = parser;
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
