/** Every call to Jira, as the source has it, against the table of endpoints that the scopes are checked by. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import endpoints from './jira-endpoints.json';
import { parseSource, ROOT, sourceFilesIn } from './source-files';

interface ScopeSet {
  scheme: string;
  state: string;
  scopes: string[];
}
type Paths = Record<string, Record<string, { 'x-atlassian-oauth2-scopes'?: ScopeSet[] }>>;

const table = endpoints.paths as Paths;
const listed = Object.entries(table)
  .flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  .sort();

/** A call of the client: the name that it is logged by, and the request that it really makes. */
interface SourceCall {
  endpoint: string;
  method: string;
  /** The path with `{}` for every id. */
  path: string;
}

/** The literal of a property in an object literal, or undefined. */
function literalOf(object: ts.ObjectLiteralExpression, name: string): string | undefined {
  for (const property of object.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== name) continue;
    if (ts.isStringLiteralLike(property.initializer)) return property.initializer.text;
  }
  return undefined;
}

function requestIn(node: ts.Node): { method: string; path: string } | undefined {
  if (ts.isCallExpression(node) && /\.requestJira$/.test(node.expression.getText())) {
    const [address, init] = node.arguments;
    if (address === undefined || !ts.isTaggedTemplateExpression(address)) return undefined;
    const { template } = address;
    const path = ts.isNoSubstitutionTemplateLiteral(template)
      ? template.text
      : template.head.text +
        template.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
    const method =
      init !== undefined && ts.isObjectLiteralExpression(init) ? literalOf(init, 'method') : 'GET';
    return method === undefined ? undefined : { method, path: path.replace(/\?.*$/, '') };
  }
  return ts.forEachChild(node, requestIn);
}

function callsIn(path: string): SourceCall[] {
  const calls: SourceCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const endpoint = literalOf(node, 'endpoint');
      const request = endpoint === undefined ? undefined : requestIn(node);
      if (endpoint !== undefined && request !== undefined) calls.push({ endpoint, ...request });
    }
    ts.forEachChild(node, visit);
  };
  visit(parseSource(path));
  return calls;
}

const files = sourceFilesIn('src/jira');
const calls = files.flatMap(callsIn);

test('every request is found: each one is written out where it is made', () => {
  const written = files.flatMap((path) => [...parseSource(path).text.matchAll(/\.requestJira\(/g)]);
  expect(calls).toHaveLength(written.length);
  expect(calls.length).toBeGreaterThan(20);
});

test.each(calls)('$endpoint is what is really asked', ({ endpoint, method, path }) => {
  expect(`${method} ${path}`).toBe(endpoint.replace(/\{\w+\}/g, '{}'));
});

test('the table lists what the app calls, no more and no less', () => {
  expect([...new Set(calls.map(({ endpoint }) => endpoint))].sort()).toEqual(listed);
});

test('the table lists fixed paths before those that would match them with an id', () => {
  const paths = Object.keys(table);
  const asPattern = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]*')}$`);
  const shadowed = paths.filter(
    (path, index) =>
      !path.includes('{') && paths.slice(0, index).some((other) => asPattern(other).test(path)),
  );
  expect(shadowed).toEqual([]);
});

const spec = join(ROOT, '../shared/data/specs/jira-platform.2025-12.json');
const withSpec = existsSync(spec) ? test : test.skip;

withSpec('the table agrees with Jira’s own description on which scopes a call needs', () => {
  const { paths } = JSON.parse(readFileSync(spec, 'utf8')) as { paths: Paths };
  const scopes = (from: Paths, call: string) => {
    const [method = '', path = ''] = call.split(' ');
    return from[path]?.[method.toLowerCase()]?.['x-atlassian-oauth2-scopes']?.map(
      ({ state, scopes: names }) => ({
        state,
        scopes: [...names].sort(),
      }),
    );
  };
  for (const call of listed) {
    expect({ call, scopes: scopes(table, call) }).toEqual({ call, scopes: scopes(paths, call) });
    expect(scopes(table, call)).toBeDefined();
  }
});
