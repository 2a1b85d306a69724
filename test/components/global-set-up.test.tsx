/** Drafts of many projects: they stay until they are saved, whatever is looked at meanwhile. */
import { act, renderHook } from '@testing-library/react';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { isEdited } from '../../static/src/global/set-up-draft';
import { useSetUp } from '../../static/src/global/use-set-up';
import { ok, type Reply } from './harness/answers';
import { openHost } from './harness/bridge';
import { SETTINGS_VIEW } from './harness/settings-form';

const PROJECT = { id: '1', key: 'RIDE', name: 'Rider app', isSetUp: false };

test('what is changed while a project is being saved stays, to be saved as well', async () => {
  let save: (reply: Reply) => void = () => undefined;
  let view = SETTINGS_VIEW;
  let whileAsked = (): void => undefined;
  openHost((key) => {
    if (key === 'global.save') return new Promise((resolve) => (save = resolve));
    whileAsked();
    return ok(view);
  });
  const { result } = renderHook(() => useSetUp());
  const entry = () => {
    const [first] = result.current.entries;
    if (!first) throw new Error('The project has left the list.');
    return first;
  };
  await act(() => result.current.look([PROJECT]));
  expect(isEdited(entry())).toBe(false);
  const sent = { ...EMPTY_ROLE_MAP, shape: 'owner-only' as const };
  act(() => {
    result.current.edit(entry(), sent);
    result.current.want(entry(), true);
  });
  expect(isEdited(entry())).toBe(true);
  let saving: Promise<void> = Promise.resolve();
  act(() => {
    saving = result.current.save();
  });
  const stories = { ...sent.stories, issueTypeIds: ['3'] };
  act(() => {
    result.current.edit(entry(), { ...sent, stories });
  });
  // The answer to the save has the project asked for once more, and there is time to change something again.
  const priorityFields = ['rank'];
  whileAsked = () => {
    const { draft } = entry();
    if (draft) result.current.edit(entry(), { ...draft, priorityFields });
  };
  await act(async () => {
    view = { ...view, roleMap: sent, revision: 2 };
    save(ok({ saved: true }));
    await saving;
  });
  expect(entry().draft).toEqual({ ...sent, stories, priorityFields });
  expect(entry().view?.revision).toBe(2);
});
