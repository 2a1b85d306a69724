/**
 * Every request that a page can make, read from the functions themselves and from the manifest, so that a new request or a
 * new module is in the tests without anybody thinking of it.
 */
import { join } from 'node:path';
import Resolver from '@forge/resolver';
import { readAppModules } from '../../local/host/app-modules';
import * as pages from '../../src/surfaces/shared/page-resolver';

export interface Surface {
  moduleKey: string;
  /** Such as `jira:issuePanel`. */
  moduleType: string;
  functionKey: string;
}

/** Loads the app with an eye on what its resolvers define. */
function definedRequests(): Map<string, string[]> {
  const { pageResolver } = pages;
  const made: { handler: unknown; keys: string[] }[] = [];
  jest.spyOn(pages, 'pageResolver').mockImplementation(() => {
    const resolver = pageResolver();
    const keys: string[] = [];
    return {
      define: (key, answer) => {
        keys.push(key);
        resolver.define(key, answer);
      },
      getDefinitions: () => {
        const handler = resolver.getDefinitions();
        made.push({ handler, keys });
        return handler;
      },
    };
  });
  const getDefinitions = jest.spyOn(Resolver.prototype, 'getDefinitions');
  const functions = Object.entries(jest.requireActual<Record<string, unknown>>('../../src/index'));
  if (getDefinitions.mock.calls.length !== made.length)
    throw new Error('A resolver is made without `pageResolver`.');
  const requests = new Map<string, string[]>();
  for (const { handler, keys } of made) {
    const name = functions.find(([, one]) => one === handler)?.[0];
    if (name === undefined) throw new Error('A resolver is no function of the app.');
    requests.set(name, keys);
  }
  jest.restoreAllMocks();
  return requests;
}

/** Request keys by the function that answers them. */
export const REQUESTS: ReadonlyMap<string, readonly string[]> = definedRequests();

export const SURFACES: readonly Surface[] = readAppModules(
  join(__dirname, '../../manifest.yml'),
).modules.flatMap(({ key, type, functionKey }) =>
  functionKey === null ? [] : [{ moduleKey: key, moduleType: type, functionKey }],
);

if (REQUESTS.size === 0)
  throw new Error('Import surfaces before anything that loads the app: no request was seen.');

/** Each request with the function that answers it. */
export const ALL_REQUESTS: readonly { functionKey: string; request: string }[] = [
  ...REQUESTS,
].flatMap(([functionKey, requests]) => requests.map((request) => ({ functionKey, request })));
