/** What the macro says of one team. */
import { readConfig, SECTIONS, type ExplainerView, type Team } from '../../src/contract/explainer';
import { explain } from '../../src/explainer/explain';
import english from '../../src/texts/en-US.json';
import { t } from '../english';

describe('a team', () => {
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
    project: { id: '1', key: 'P', name: 'Product', typeKey: 'software' },
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
    explain({ config: readConfig({ form }), view, t, timeZone: 'UTC' });
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
      [english.macro.shapes.noOwner.title],
    ],
    [
      'whose other role could not be read',
      { roles: { productOwner: { ...role(), known: false }, productManager: role(member('Max')) } },
      [],
    ],
    [
      'with one person in both',
      { roles: { productOwner: role(member('Max')), productManager: role(member('Max')) } },
      [english.macro.shapes.both.title],
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
    ['with a manager only', { shape: 'manager-only' }, [english.macro.shapes.managerOnly.title]],
    ['with an owner only', { shape: 'owner-only' }, [english.macro.shapes.ownerOnly.title]],
  ])('%s finds itself among the cases', (_, change, titles) => {
    expect(here(team(change))).toEqual(titles);
  });

  test('is called by its own names for the roles', () => {
    const view = team({ roleNames: { productOwner: 'Compass', productManager: 'Helm' } });
    const { roles, sections } = told(view);
    expect(roles).toEqual({ productOwner: 'Compass', productManager: 'Helm' });
    expect(JSON.stringify(sections)).toContain('This team has both roles: Helm and Compass.');
  });

  test('in whose roles nobody was found is not said to have them', () => {
    const nobody = { roles: { productOwner: role(), productManager: role() } };
    const text = JSON.stringify(told(team(nobody)).sections);
    expect(text).not.toContain('This team has both roles');
    expect(text).toContain(english.macro.people.nobody);
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
