/** Who holds the roles, in the settings: people before places, sources that cannot be read, and what is folded at first. */
import { fireEvent, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { EMPTY_ROLE_MAP, type RoleMap, type Source } from '../../src/contract/role-map';
import type { ResolvedSource, SettingsView } from '../../src/contract/settings';
import { SettingsTabs } from '../../static/src/settings/SettingsTabs';
import { Announcer } from '../../static/src/shared/Announcer';
import { SettingsFormContext } from '../../static/src/shared/role-map/form-context';
import { Roles } from '../../static/src/shared/role-map/Roles';
import { speak } from '../../static/src/shared/texts';
import { useFocusRestore } from '../../static/src/shared/use-focus-restore';
import { MAYA } from '../browser/fixtures/people';
import { t } from '../english';
import { isShown, textOf } from './harness/page-text';
import { settingsForm, SETTINGS_VIEW } from './harness/settings-form';
import { showInSettings } from './harness/settings-shown';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const SAVING = { restore: () => Promise.resolve(true), follow: () => Promise.resolve(true) };

const byRole: Source = { kind: 'projectRole', roleId: '7' };
const draft: RoleMap = {
  ...EMPTY_ROLE_MAP,
  productOwner: { ...EMPTY_ROLE_MAP.productOwner, sources: [byRole] },
};

const resolvedAs = (status: ResolvedSource['status'], accountIds: string[] = []) => ({
  view: SETTINGS_VIEW,
  draft,
  resolved: (source: Source): ResolvedSource => ({
    source,
    label: 'Owners',
    status,
    accountIds,
    count: accountIds.length,
  }),
  person: () => MAYA,
});

test('a source says in its place whom it names', async () => {
  showInSettings(<Roles />, resolvedAs('people', [MAYA.accountId]));
  // Loaded where there is one, and there at once in what follows.
  await screen.findAllByRole('combobox', { name: t('settings.roles.addDeputy') });
  const [row] = screen.getAllByRole('listitem');
  expect(textOf(row ?? document.body)).toMatch(/^1\. Project role “Owners” Maya Brandt/);
});

test('a source that finds nobody is told above everything, and at its tab', () => {
  showInSettings(
    <SettingsTabs
      isJustSetUp={false}
      saving={SAVING}
      keep={() => undefined}
      forgotten={() => undefined}
    >
      {() => null}
    </SettingsTabs>,
    resolvedAs('unreadable'),
  );
  const notice = screen.getByText('A source finds nobody').closest('section, div');
  expect(textOf(notice ?? document.body)).toContain('Project role “Owners”');
  expect(
    screen.getByText('Nobody is found there. Replace it, or remove it under Roles.'),
  ).toBeTruthy();
  const tabs = within(screen.getByRole('navigation'));
  expect(tabs.getByRole('button', { name: /^Roles needs attention$/ })).toBeTruthy();
  const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels[0]).toBe(1);
  levels.forEach((level, at) => {
    expect(level - (levels[at - 1] ?? level)).toBeLessThanOrEqual(1);
  });
});

test('while a project is set up, deputies and the role’s name are folded away', () => {
  showInSettings(<Roles />, {
    ...resolvedAs('people', [MAYA.accountId]),
    view: { ...SETTINGS_VIEW, configured: false },
  });
  for (const label of screen.getAllByText('What your team calls this role'))
    expect(isShown(label)).toBe(false);
  expect(screen.getAllByText('Deputies and the role’s name')).toHaveLength(2);
});

const byField: Source = { kind: 'issueField', fieldId: 'customfield_1' };
const view: SettingsView = {
  ...SETTINGS_VIEW,
  projectRoles: [{ id: '8', name: 'Deciders' }],
  lastNames: { 'issueField:customfield_1': 'Decider' },
};

/** The page over a draft that changes, whose first source Jira does not know any more. */
function Page({ sources }: { sources: Source[] }): ReactNode {
  const [roleMap, setRoleMap] = useState<RoleMap>({
    ...EMPTY_ROLE_MAP,
    productOwner: { ...EMPTY_ROLE_MAP.productOwner, sources },
  });
  const [replacing, setReplacing] = useState<string | null>(null);
  current = roleMap;
  const form = settingsForm({
    view,
    draft: roleMap,
    change: (parts) => {
      setRoleMap((before) => ({ ...before, ...parts }));
    },
    resolved: (source) => {
      const status = source.kind === 'issueField' ? 'unreadable' : 'people';
      return { source, label: null, status, accountIds: [], count: 0 };
    },
    replacing,
    setReplacing,
  });
  return (
    <SettingsFormContext.Provider value={form}>
      <Announcer>
        <SettingsTabs
          isJustSetUp={false}
          saving={SAVING}
          keep={() => undefined}
          forgotten={() => undefined}
        >
          {() => null}
        </SettingsTabs>
      </Announcer>
    </SettingsFormContext.Provider>
  );
}
let current: RoleMap;

const focused = (): string => textOf(document.activeElement ?? document.body);

test('from any part of the form, the banner leads to choosing another in its place, by the name that it last had', async () => {
  const user = userEvent.setup();
  render(<Page sources={[byField, { kind: 'reporter' }]} />);
  await user.click(screen.getByRole('button', { name: 'Duties' }));
  await user.click(screen.getByRole('button', { name: 'Replace: Field “Decider”' }));
  const [choice] = screen.getAllByRole('combobox', { name: 'Replace with' });
  expect(document.activeElement).toBe(choice);
  await user.selectOptions(choice ?? document.body, 'A project role');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which project role' }), '8');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(current.productOwner.sources).toEqual([
    { kind: 'projectRole', roleId: '8' },
    { kind: 'reporter' },
  ]);
  expect(screen.queryByText('A source finds nobody')).toBeNull();
  expect(screen.getByText('Field “Decider” was replaced by Project role “Deciders”.')).toBeTruthy();
  await waitFor(() => {
    expect(focused()).toBe('1. Project role “Deciders”');
  });
});

test('what is removed is named, and the focus goes to what stands in its place', async () => {
  const user = userEvent.setup();
  render(<Page sources={[byField, { kind: 'reporter' }]} />);
  await user.click(screen.getByRole('button', { name: 'Remove: Field “Decider”' }));
  expect(screen.getByText('Field “Decider” was removed.')).toBeTruthy();
  await waitFor(() => {
    expect(focused()).toBe('1. Reporter');
  });
});

test('choosing from a list adds nothing yet, and the focus goes to what was added', async () => {
  const user = userEvent.setup();
  render(<Page sources={[]} />);
  const [kinds] = screen.getAllByRole('combobox', { name: 'Add a source' });
  await user.selectOptions(kinds ?? document.body, 'A project role');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which project role' }), '8');
  expect(current.productOwner.sources).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(current.productOwner.sources).toEqual([{ kind: 'projectRole', roleId: '8' }]);
  await waitFor(() => {
    expect(focused()).toBe('1. Project role “Deciders”');
  });
});

test('once something is taken out of a list, the focus is on what stood next to it', () => {
  function List(): ReactNode {
    const [names, setNames] = useState(['one', 'two', 'three']);
    const place = useFocusRestore<HTMLDivElement>();
    return (
      <div ref={place}>
        <button type="button">before</button>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              setNames(names.filter((one) => one !== name));
            }}
          >
            {name}
          </button>
        ))}
      </div>
    );
  }
  render(<List />);
  const path = ['two', 'three', 'one'].map((name) => {
    const button = screen.getByRole('button', { name });
    button.focus();
    fireEvent.click(button);
    return focused();
  });
  expect(path).toEqual(['three', 'one', 'before']);
});
