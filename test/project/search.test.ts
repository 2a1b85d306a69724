/** The searches of the project page: their aliases are declared, and a view survives its address. */
import { join } from 'node:path';
import fc from 'fast-check';
import { readManifest } from '../../local/platform/manifest';
import {
  filterJql,
  STORED_OUTCOMES,
  ISSUE_DUTY_IDS,
  SORT_KEYS,
  sortedJql,
  WORK,
  type Filter,
} from '../../src/contract/project-search';
import { dutyAlias } from '../../src/contract/search-aliases';
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

test('names stay names in JQL, whatever is in them', () => {
  const waitingFor = 'person:a" OR project = "SECRET';
  expect(filterJql('RI"DE', { ...EVERYTHING, waitingFor })).toBe(
    'project = "RI\\"DE" AND roleStatus is not EMPTY AND roleWaitingFor = "a\\" OR project = \\"SECRET"',
  );
  expect(sortedJql('x = 1', { by: 'since', descending: true })).toBe(
    'x = 1 ORDER BY roleWaitingSince DESC, key ASC',
  );
});
