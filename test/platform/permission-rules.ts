/** What is wrong with scopes, events and what pages may load, and is not seen by linters that run without a login. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import { allModules, eventsIn, scopesIn, type Rule } from './manifest-shape';

interface EventScopes {
  productEvent: string;
  oAuthScopes: { current?: string[]; beta?: string[] };
}

const mapping = JSON.parse(
  readFileSync(
    join(
      __dirname,
      '../../node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json',
    ),
    'utf8',
  ),
) as { mapping: EventScopes[] };

/** Sets of scopes of which an event needs one in whole; those of the app's own life need none. */
const EVENT_SCOPES = new Map<string, string[][]>([
  ...mapping.mapping.map(({ productEvent, oAuthScopes }): [string, string[][]] => [
    productEvent,
    Object.values(oAuthScopes),
  ]),
  ['avi:forge:installed:app', [[]]],
  ['avi:forge:upgraded:app', [[]]],
]);

const granted = (sets: string[][], scopes: string[]): boolean =>
  sets.some((set) => set.every((scope) => scopes.includes(scope)));

/** What reports of the accounts that the app keeps need. */
const PERSONAL_DATA = 'report:personal-data';

export const PERMISSION_RULES: Record<string, Rule> = {
  events: (manifest) =>
    eventsIn(manifest)
      .filter((event) => !EVENT_SCOPES.has(event))
      .map((event) => `${event} is no event`),

  'event-scopes': (manifest) =>
    eventsIn(manifest)
      .filter((event) => !granted(EVENT_SCOPES.get(event) ?? [[]], scopesIn(manifest)))
      .map((event) => `${event} needs a scope that is not asked for`),

  'endpoint-scopes': (manifest, { endpoints }) =>
    endpoints
      .filter(({ scopeSets }) => !granted(scopeSets, scopesIn(manifest)))
      .map(({ call }) => `${call} needs a scope that is not asked for`),

  'storage-scope': (manifest, { imports }) => {
    const stores = imports.has('@forge/kvs');
    const asks = scopesIn(manifest).includes('storage:app');
    if (stores === asks) return [];
    return [asks ? 'storage:app is asked for and not used' : 'storage:app is missing'];
  },

  /** Atlassian wants each account reported at least every seven days, and a run that fails is not repeated. */
  'personal-data': (manifest) => {
    const scheduled = manifest.modules['scheduledTrigger'] ?? [];
    const reports = scheduled.filter((trigger) => trigger.function === 'personal-data');
    const often = reports.filter(({ interval }) => interval === 'day' || interval === 'hour');
    const asks = scopesIn(manifest).includes(PERSONAL_DATA);
    return [
      ...(reports.length > often.length ? ['accounts are reported too seldom'] : []),
      ...(asks && reports.length === 0 ? [`${PERSONAL_DATA} is asked for and not used`] : []),
      ...(!asks && reports.length > 0 ? [`${PERSONAL_DATA} is missing`] : []),
    ];
  },

  'idle-scopes': (manifest, { endpoints }) => {
    const scopes = scopesIn(manifest);
    const needs = [
      ...endpoints.map(({ scopeSets }) => scopeSets),
      ...eventsIn(manifest).map((event) => EVENT_SCOPES.get(event) ?? [[]]),
    ].filter((sets) => granted(sets, scopes));
    return scopes
      .filter((scope) => scope !== 'storage:app' && scope !== PERSONAL_DATA)
      .filter((scope) => {
        const others = scopes.filter((other) => other !== scope);
        return needs.every((sets) => granted(sets, others));
      })
      .map((scope) => `nothing needs ${scope}`);
  },

  'scope-reasons': (_manifest, _around, document) => {
    const scopes = document.getIn(['permissions', 'scopes']);
    if (!isSeq(scopes) && !isMap(scopes)) return [];
    const silent: string[] = [];
    let spokenFor = 0;
    for (const [index, item] of scopes.items.entries()) {
      const node = isSeq(scopes) ? item : (item as Pair).key;
      if (!isScalar(node)) continue;
      // The comment before the first of a list belongs to the list.
      const comment = (index === 0 ? scopes.commentBefore : null) ?? node.commentBefore;
      if (comment) spokenFor = howMany(comment);
      if (spokenFor === 0) silent.push(String(node.value));
      spokenFor = Math.max(0, spokenFor - 1);
    }
    return silent.map((scope) => `${scope} says no reason`);
  },

  egress: ({ permissions, remotes, ...manifest }) => [
    ...(permissions?.external === undefined
      ? []
      : ['permissions.external lets the app talk to others']),
    ...(remotes === undefined ? [] : ['remotes are places outside of Atlassian']),
    ...allModules(manifest)
      .filter(({ resolver }) => resolver?.endpoint !== undefined)
      .map(({ key }) => `${key} is answered from outside of Atlassian`),
  ],

  content: ({ permissions }) =>
    [...(permissions?.content?.styles ?? []), ...(permissions?.content?.scripts ?? [])].map(
      (allowed) => `${allowed} loosens what pages may run`,
    ),
};

const NUMBERS = ['two', 'three', 'four', 'five'];

/** For how many scopes a reason stands: for one, unless it says `these three`. */
function howMany(comment: string): number {
  const word = /\bthese (\w+)/.exec(comment)?.[1];
  return word !== undefined && NUMBERS.includes(word) ? NUMBERS.indexOf(word) + 2 : 1;
}
