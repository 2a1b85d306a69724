/** What the macro says in each language: the same things, with the same figures in them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readConfig, SECTIONS, type ExplainerView, type Team } from '../../src/contract/explainer';
import { DECLARATIONS } from '../../src/duties/registry';
import { explain } from '../../src/explainer/explain';
import english from '../../src/explainer/locales/en-US.json';
import { forgeLocale, translatorOf } from '../../src/explainer/translation';

const { translations, modules } = parse(readFileSync('manifest.yml', 'utf8')) as {
  translations: { resources: { key: string; path: string }[] };
  modules: { macro: { title: { i18n: string } }[] };
};
const LANGUAGES = translations.resources.map(
  ({ key, path }) => [key, JSON.parse(readFileSync(path, 'utf8')) as object, path] as const,
);

/** The texts of a language by key, without the forms of a number. */
function textsOf(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([name, text]: [string, unknown]) => {
    const key = `${prefix}${name}`;
    if (typeof text === 'string') return [[key, text] as [string, string]];
    const inNumbers = text as Record<string, string>;
    return typeof inNumbers['other'] === 'string'
      ? [[key, inNumbers['other']] as [string, string]]
      : textsOf(text as object, `${key}.`);
  });
}
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(LANGUAGES)('%s', (locale, texts, path) => {
  test('has the texts of English with the same places to fill, and none of them is empty', () => {
    const own = new Map(textsOf(texts));
    const wanted = textsOf(english);
    const missing = wanted.filter(([key]) => !own.has(key)).map(([key]) => `${path} lacks ${key}`);
    expect(missing).toEqual([]);
    expect([...own.keys()].sort()).toEqual(wanted.map(([key]) => key).sort());
    for (const [key, text] of wanted) {
      expect({ key, holes: holes(own.get(key) ?? '') }).toEqual({ key, holes: holes(text) });
      expect(own.get(key)).not.toBe('');
    }
  });

  test('has a name for every duty, and for what Confluence shows of the macro', () => {
    const own = new Map(textsOf(texts));
    const unnamed = DECLARATIONS.filter(({ id }) => !own.has(`duty.${id}`));
    expect(unnamed.map(({ id }) => `${path} lacks duty.${id}`)).toEqual([]);
    expect(modules.macro.every(({ title }) => own.has(title.i18n))).toBe(true);
  });

  test('gives both roles their say at about the same length', () => {
    const own = new Map(textsOf(texts));
    const length = (role: string): number =>
      [...own].reduce((sum, [key, text]) => sum + (key.includes(role) ? text.length : 0), 0);
    const ratio = length('productManager') / length('productOwner');
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  test('is a language that Forge keeps under this very name', () => {
    expect(forgeLocale(locale.slice(0, 2))).toBe(locale);
  });
});

test.each([
  ['en_GB', 'en-US'],
  ['de-AT', 'de-DE'],
  ['de_CH', 'de-DE'],
  ['fr', 'fr-FR'],
  ['?', 'en-US'],
])('the locale %s is looked for as %s', (tag, locale) => {
  expect(forgeLocale(tag)).toBe(locale);
});

test('numbers choose their form, and what is not known is told by its name', () => {
  const t = translatorOf(english, 'en-US');
  expect(t('coverage.gap', { count: 1 })).toBe('1 gap');
  expect(t('coverage.gap', { count: 1200 })).toBe('1,200 gaps');
  expect(translatorOf({}, 'en-US')('coverage.gap', { count: 2 })).toBe('coverage.gap');
});

describe('a team', () => {
  const t = translatorOf(english, 'en-US');
  const member = (accountId: string, isDeputy = false) => ({
    accountId,
    displayName: accountId,
    avatarUrl: null,
    active: true,
    issues: 3,
    isDeputy,
  });
  const role = (...members: ReturnType<typeof member>[]) => ({ members, more: 0, known: true });
  const nobodysHands = { own: 0, other: 0, neither: 0 };
  const team = (change: Partial<Team> = {}): ExplainerView => ({
    state: 'team',
    project: { id: '1', key: 'P', name: 'Product' },
    team: {
      roleNames: { productOwner: null, productManager: null },
      shape: 'manager-and-owner',
      roles: { productOwner: role(member('Ola')), productManager: role(member('Max')) },
      figures: {
        read: 3,
        more: false,
        checked: 3,
        coverage: [],
        questions: {
          productOwner: { count: 0, since: null },
          productManager: { count: 0, since: null },
        },
        hands: { productOwner: nobodysHands, productManager: nobodysHands, days: 90 },
      },
      ...change,
    },
  });
  const told = (view: ExplainerView, form: 'full' | 'compact' = 'full') =>
    explain({ config: readConfig({ form }), view, t, locale: 'en-US', timeZone: 'UTC' });
  const here = (view: ExplainerView): string[] =>
    told(view).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'cases'
          ? block.cases.flatMap((one) => (one.here === null ? [] : [one.title]))
          : [],
      ),
    );

  test.each<[string, Partial<Team>, string[]]>([
    ['with both roles', {}, []],
    [
      'with nobody in one of them',
      { roles: { productOwner: role(), productManager: role(member('Max')) } },
      [english.shapes.noOwner.title],
    ],
    [
      'whose other role could not be read',
      { roles: { productOwner: { ...role(), known: false }, productManager: role(member('Max')) } },
      [],
    ],
    [
      'with one person in both',
      { roles: { productOwner: role(member('Max')), productManager: role(member('Max')) } },
      [english.shapes.both.title],
    ],
    [
      'whose manager stands in for the owner',
      {
        roles: {
          productOwner: role(member('Ola'), member('Max', true)),
          productManager: role(member('Max')),
        },
      },
      [],
    ],
    ['with a manager only', { shape: 'manager-only' }, [english.shapes.managerOnly.title]],
    ['with an owner only', { shape: 'owner-only' }, [english.shapes.ownerOnly.title]],
  ])('%s finds itself among the cases', (_, change, titles) => {
    expect(here(team(change))).toEqual(titles);
  });

  test('is called by its own names for the roles', () => {
    const view = team({ roleNames: { productOwner: 'Compass', productManager: 'Helm' } });
    const { roles, sections } = told(view);
    expect(roles).toEqual({ productOwner: 'Compass', productManager: 'Helm' });
    expect(JSON.stringify(sections)).toContain('This team has both roles: Helm and Compass.');
  });

  test('that has one role is shown one role', () => {
    const people = told(team({ shape: 'manager-only' })).sections[0]?.blocks[0];
    expect(people?.kind === 'people' && people.roles.map((one) => one.role)).toEqual([
      'productManager',
    ]);
  });

  test('is told in fewer words where it is to be compact', () => {
    const [full, compact] = [told(team()), told(team(), 'compact')];
    expect(compact.sections.map(({ id }) => id)).toEqual([...SECTIONS]);
    expect(JSON.stringify(compact).length).toBeLessThan(JSON.stringify(full).length * 0.8);
  });
});

test('the duties are called in English what they are called everywhere else', () => {
  expect(english.duty).toEqual(
    Object.fromEntries(DECLARATIONS.map(({ id, title }) => [id, title])),
  );
});
