/** The draft while it is saved: what is edited meanwhile stays, one request is under way at a time, and fields show the draft. */
import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { EMPTY_ROLE_MAP, type RoleMap } from '../../src/contract/role-map';
import { NumberField } from '../../static/src/settings/NumberField';
import { useSaving } from '../../static/src/settings/use-saving';
import { failing, ok, type Reply } from './harness/answers';
import { openHost } from './harness/bridge';
import { SETTINGS_VIEW } from './harness/settings-form';

const SENT: Partial<RoleMap> = { shape: 'owner-only' };
const MEANWHILE: Partial<RoleMap> = { outcomes: { afterDays: 99 } };
const THEIRS: Partial<RoleMap> = { priorityFields: ['rank'] };

const viewOf = (parts: Partial<RoleMap>) => ({
  ...SETTINGS_VIEW,
  roleMap: { ...EMPTY_ROLE_MAP, ...parts },
});

/** A form of which the first part is edited before something is sent, and the second while that is under way. */
async function edited(
  press: 'save' | 'restore' | 'follow',
  reply: Reply,
  loaded = viewOf(THEIRS),
): Promise<{ draft: RoleMap; keys: string[] }> {
  let answer: (reply: Reply) => void = () => undefined;
  const { requests } = openHost((key) =>
    key === 'settings.load'
      ? ok(loaded)
      : new Promise<Reply>((resolve) => {
          answer = resolve;
        }),
  );
  const { result } = renderHook(() => {
    const [view, take] = useState(SETTINGS_VIEW);
    const [draft, setDraft] = useState<RoleMap>({ ...EMPTY_ROLE_MAP, ...SENT });
    return { draft, setDraft, saving: useSaving({ view, draft, setDraft, take }) };
  });
  const send = (how: typeof press): Promise<boolean> =>
    how === 'restore' ? result.current.saving.restore(1) : result.current.saving[how]();
  let sent: Promise<boolean> = Promise.resolve(false);
  act(() => {
    sent = send(press);
  });
  act(() => {
    result.current.setDraft((before) => ({ ...before, ...MEANWHILE }));
  });
  for (const other of ['save', 'restore', 'follow'] as const)
    await act(async () => {
      expect(await send(other)).toBe(false);
    });
  await act(async () => {
    answer(reply);
    await sent;
  });
  expect(result.current.saving.busy).toBe(false);
  return { draft: result.current.draft, keys: requests.map(({ key }) => key) };
}

const saved = (parts: Partial<RoleMap>): Reply =>
  ok({ saved: true, checking: 1, view: viewOf(parts) });
const conflict = failing({ code: 'conflict', reason: 'settings.saved-meanwhile', retry: false });

test.each([
  ['a save', 'save', saved(SENT), { ...SENT, ...MEANWHILE }, ['settings.save']],
  ['a way back', 'restore', saved(THEIRS), { ...THEIRS, ...MEANWHILE }, ['settings.restore']],
  ['a default', 'follow', saved(THEIRS), { ...THEIRS, ...MEANWHILE }, ['settings.followDefault']],
  [
    'an earlier role map that cannot be saved as it was',
    'restore',
    ok({ saved: false, problems: [], roleMap: viewOf(THEIRS).roleMap }),
    { ...THEIRS, ...MEANWHILE },
    ['settings.restore'],
  ],
  [
    'somebody else’s save',
    'save',
    conflict,
    { ...SENT, ...MEANWHILE, ...THEIRS },
    ['settings.save', 'settings.load'],
  ],
  ['a save that failed', 'save', failing(), { ...SENT, ...MEANWHILE }, ['settings.save']],
] as const)(
  'what is edited while a request is under way stands on top of %s, and nothing else is sent',
  async (_, press, reply, expected, keys) => {
    expect(await edited(press, reply)).toEqual({
      draft: { ...EMPTY_ROLE_MAP, ...expected },
      keys,
    });
  },
);

test('a field for a number shows what the draft holds once it is left', async () => {
  const user = userEvent.setup({ delay: null });
  function Form() {
    const [value, setValue] = useState(14);
    return (
      <>
        <NumberField label="Days" min={1} max={99} step={1} value={value} set={setValue} />
        <output>{value}</output>
        <button
          onClick={() => {
            setValue(14);
          }}
        >
          Discard
        </button>
      </>
    );
  }
  render(<Form />);
  const field = screen.getByLabelText<HTMLInputElement>('Days');
  await user.clear(field);
  expect(field.value).toBe('');
  await user.type(field, '30');
  expect([field.value, screen.getByRole('status').textContent]).toEqual(['30', '30']);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(field.value).toBe('14');
  await user.clear(field);
  await user.tab();
  expect(field.value).toBe('14');
});
