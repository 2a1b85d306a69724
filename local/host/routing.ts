/** Finds the route of a request. */
import type { HostRoute } from './reply';

export type RouteMatch =
  | { kind: 'found'; route: HostRoute; params: Record<string, string> }
  | { kind: 'not-found' }
  | { kind: 'other-method' };

export function findRoute(routes: readonly HostRoute[], method: string, path: string): RouteMatch {
  let known = false;
  for (const route of routes) {
    const params = match(route.path, path);
    if (params === null) continue;
    if (route.method === method) return { kind: 'found', route, params };
    known = true;
  }
  return { kind: known ? 'other-method' : 'not-found' };
}

/** @returns the open parts of the pattern, or null where the path does not fit it */
function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith('*')) {
      params[part.slice(1)] = given.slice(at).join('/');
      return params;
    }
    const value = given[at];
    if (value === undefined) return null;
    if (!part.startsWith(':')) {
      if (part !== value) return null;
      continue;
    }
    try {
      params[part.slice(1)] = decodeURIComponent(value);
    } catch {
      return null;
    }
  }
  return wanted.length === given.length ? params : null;
}
