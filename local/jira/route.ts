/** Finds the handler of a REST path, and what a handler is given and gives. */
import * as v from 'valibot';
import { badRequest } from './failure';
import type { Caller } from './permissions';
import type { SiteContext } from './site-context';

export interface RestCall {
  site: SiteContext;
  caller: Caller;
  /** Named parts of the path, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The parsed JSON body, or undefined where there was none. */
  body: unknown;
}

export interface RestAnswer {
  status: number;
  json?: unknown;
  headers?: Record<string, string>;
  /** What the answer holds, for the cost meter: issues, projects, comments and the like; people and groups. */
  objects?: { core?: number; identity?: number };
}

export interface Route {
  method: string;
  /** With `:name` for a variable part. */
  path: string;
  /** The classic OAuth scopes that let an app call it; any one of them is enough. */
  scopes: readonly string[];
  handle: (call: RestCall) => RestAnswer;
}

interface CompiledRoute extends Route {
  pattern: RegExp;
  names: string[];
}

export class Router {
  private readonly routes: CompiledRoute[];

  constructor(routes: readonly Route[]) {
    this.routes = routes.map((route) => {
      const names: string[] = [];
      const pattern = route.path.replace(/:(\w+)/g, (_part, name: string) => {
        names.push(name);
        return '([^/]+)';
      });
      return { ...route, pattern: new RegExp(`^${pattern}$`), names };
    });
  }

  /** The route and its path parameters; `allowed` lists other methods of the same path when only the method is wrong. */
  find(
    method: string,
    path: string,
  ): { route: Route; params: Record<string, string> } | { allowed: string[] } {
    const allowed: string[] = [];
    for (const route of this.routes) {
      const match = route.pattern.exec(path);
      if (match === null) continue;
      if (route.method === method) {
        const params = Object.fromEntries(
          route.names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]),
        );
        return { route, params };
      }
      allowed.push(route.method);
    }
    return { allowed };
  }
}

/** A part of the path that the route's own pattern has made sure of. */
export function pathPart(call: RestCall, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no part called ${name}`);
  return value;
}

/** The body as the schema has it. @throws JiraFailure 400 for a body of another shape. */
export function readBody<S extends v.GenericSchema>(call: RestCall, schema: S): v.InferOutput<S> {
  const parsed = v.safeParse(schema, call.body);
  if (!parsed.success) {
    throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  }
  return parsed.output;
}

/** A whole number from the query. @throws JiraFailure 400 where it is none. */
export function queryNumber(call: RestCall, name: string, fallback: number): number {
  const text = call.query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) {
    throw badRequest(`The value '${text}' of the parameter ${name} is not valid.`);
  }
  return value;
}

/** A list from the query, given comma-separated, repeated, or both. */
export function queryList(call: RestCall, name: string): string[] {
  return call.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
