/**
 * Every request that a page can make, read from the functions themselves and from the manifest, so that a new request or a
 * new module is in the tests without anybody thinking of it.
 */
import { join } from 'node:path';
import Resolver from '@forge/resolver';
import { appFunctions } from '../../local/app-functions';
import { readAppModules } from '../../local/host/app-modules';
import { readManifest } from '../../local/platform/manifest';
import * as pages from '../../src/surfaces/shared/page-resolver';
import { madeOnceNow } from '../made-once';

const MANIFEST = join(__dirname, '../../manifest.yml');

export interface Surface {
  moduleKey: string;
  /** Such as `jira:issuePanel`. */
  moduleType: string;
  functionKey: string;
}

/** Loads the app with an eye on what its pages are asked. */
function definedRequests(): Map<string, string[]> {
  const { pageFunction } = pages;
  const made: { handler: unknown; keys: string[] }[] = [];
  jest.spyOn(pages, 'pageFunction').mockImplementation((requests, ...others) => {
    const handler = pageFunction(requests, ...others);
    made.push({ handler, keys: Object.keys(requests) });
    return handler;
  });
  const getDefinitions = jest.spyOn(Resolver.prototype, 'getDefinitions');
  const functions = readManifest(MANIFEST).functions.map(({ key, handler }) => ({
    key,
    handler: appFunctions(handler),
  }));
  if (getDefinitions.mock.calls.length !== made.length)
    throw new Error('A resolver is made without `pageFunction`.');
  const requests = new Map<string, string[]>();
  for (const { handler, keys } of made) {
    const name = functions.find((one) => one.handler === handler)?.key;
    if (name === undefined) throw new Error('A resolver is no function of the app.');
    requests.set(name, keys);
  }
  jest.restoreAllMocks();
  return requests;
}

/** Request keys by the function that answers them; asked once a run, since it takes every function of the app. */
export const REQUESTS: ReadonlyMap<string, readonly string[]> = new Map(
  madeOnceNow('requests', () => [...definedRequests()]),
);

export const SURFACES: readonly Surface[] = madeOnceNow('surfaces', () =>
  readAppModules(MANIFEST).modules.flatMap(({ key, type, functionKey }) =>
    functionKey === null ? [] : [{ moduleKey: key, moduleType: type, functionKey }],
  ),
);

if (REQUESTS.size === 0)
  throw new Error('Import surfaces before anything that loads the app: no request was seen.');

/** Each request with the function that answers it. */
export const ALL_REQUESTS: readonly { functionKey: string; request: string }[] = [
  ...REQUESTS,
].flatMap(([functionKey, requests]) => requests.map((request) => ({ functionKey, request })));
