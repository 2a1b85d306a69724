/** The searches of the project page: their aliases are declared, and a view survives its address. */
import { join } from 'node:path';
import fc from 'fast-check';
import { readManifest } from '../../local/platform/manifest';
import {
  checkedJql,
  filterJql,
  STORED_OUTCOMES,
  ISSUE_DUTY_IDS,
  SORT_KEYS,
  sinceJql,
  sortedJql,
  waitingForJql,
  waitingForOthersJql,
  WORK,
  type Filter,
} from '../../src/contract/project-search';
import { dutyAlias } from '../../src/contract/search-aliases';
import { wordOf } from '../../src/contract/search-forms';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';
import {
  formatUrlState,
  parseUrlState,
  DEFAULT_URL_STATE,
} from '../../static/src/project/url-state';
import { EVERYTHING } from './project-app';

test.each(ISSUE_DUTY_IDS)('what was found for %s can be searched by its alias', (duty) => {
  const { propertyAliases } = readManifest(join(__dirname, '../../manifest.yml'));
  expect(propertyAliases).toContainEqual({
    propertyKey: PROPERTY_KEY,
    path: `verdicts.${duty}.outcome`,
    type: 'string',
    searchAlias: dutyAlias(duty),
  });
});

const filters: fc.Arbitrary<Filter> = fc.record({
  work: fc.constantFrom(...WORK),
  issueType: fc.option(fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String)),
  duty: fc.option(fc.constantFrom(...ISSUE_DUTY_IDS)),
  outcome: fc.option(fc.constantFrom(...STORED_OUTCOMES)),
  waitingFor: fc.option(fc.constantFrom('me', 'nobody', 'person:712020:mira', 'person:a&b=c "d')),
  days: fc.option(fc.integer({ min: 1, max: 3650 })),
});

test('a view is the same after a way through its address', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...SORT_KEYS), fc.boolean(), (filter, by, descending) => {
      const shown = { filter, sort: { by, descending } };
      expect(parseUrlState(formatUrlState(shown))).toEqual(shown);
    }),
  );
});

test('whatever somebody writes into the address is a view', () => {
  expect(formatUrlState(DEFAULT_URL_STATE)).toBe('');
  fc.assert(
    fc.property(fc.string(), (text) => {
      const shown = parseUrlState(`?${text}`);
      expect(parseUrlState(formatUrlState(shown))).toEqual(shown);
    }),
  );
  const odd =
    '?work=none&duty=team-shape&outcome=bad&days=-3&sort=-summary&waiting=x&type=1%20OR%201';
  expect(parseUrlState(odd).filter).toEqual(DEFAULT_URL_STATE.filter);
});

const NOW = Date.parse('2026-03-20T10:00:00Z');

test('names stay names in JQL, whatever is in them', () => {
  const waitingFor = 'person:a" OR project = "SECRET';
  expect(filterJql('RI"DE', { ...EVERYTHING, waitingFor }, { viewer: null, now: NOW })).toBe(
    'project = "RI\\"DE" AND (roleStatus = gap OR roleStatus = attention OR roleStatus = unknown OR roleStatus = met) AND roleTurnOf ~ "personaorprojectsecret"',
  );
  expect(sortedJql('x = 1', { by: 'since', descending: true })).toBe(
    'x = 1 ORDER BY roleWaitingSince DESC, key ASC',
  );
});

test('two people are two words, and somebody without an account is no one', () => {
  const words = ['712020:mira', '712020:mir-a1', '5b10ac8d82e05b22cc7d4ef5', null].map(wordOf);
  expect(new Set(words).size).toBe(words.length);
  for (const word of words) expect(word).toMatch(/^[a-z0-9]+$/);
});

/** What the page on `jira:entityProperty` shows for each type. */
const DOCUMENTED = {
  string: /^(?:=|!=) (?:[a-z]+|"[^"]*")$/,
  text: /^!?~ "[a-z0-9]+"$/,
  date: /^(?:<=?|>=?|=|!=) "\d{4}-\d\d-\d\d"$/,
  number: /^(?:=|!=|<=?|>=?) \d+$/,
  user: /^(?:=|!=) (?:currentUser\(\)|"[^"]+")$/,
};

test('every search of the page asks indexed values in documented forms alone, and no list', () => {
  const { propertyAliases } = readManifest(join(__dirname, '../../manifest.yml'));
  const searcher = { viewer: '712020:mira', now: NOW };
  fc.assert(
    fc.property(filters, (filter) => {
      const asked = [
        filterJql('RIDE', filter, searcher),
        checkedJql('RIDE', filter),
        waitingForJql('RIDE', filter, ['712020:mira', 'b']),
        waitingForOthersJql('RIDE', filter, ['712020:mira', 'b']),
        sinceJql('x = 1', 7, NOW),
      ];
      for (const jql of asked)
        for (const [, alias = '', condition = ''] of jql.matchAll(
          /\b(role[A-Z]\w*) ((?:(?!\)| AND | OR ).)+)/g,
        )) {
          const declared = propertyAliases.find(({ searchAlias }) => searchAlias === alias);
          expect({ alias, declared: declared !== undefined }).toEqual({ alias, declared: true });
          expect(['gaps', 'attention', 'waitingFor']).not.toContain(declared?.path);
          expect(condition).toMatch(DOCUMENTED[declared?.type ?? 'string']);
        }
    }),
  );
});
