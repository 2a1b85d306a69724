import { useEffect, useState, type ReactNode } from 'react';
import type { RoleMap } from '../../../src/contract/role-map';
import type { SettingsView } from '../../../src/contract/settings';
import { useAnnounce } from '../shared/Announcer';
import { isSame } from './draft';
import { FirstRun } from './FirstRun';
import { SaveBar } from './SaveBar';
import { ScopeContext, type Scope } from './scope';
import { Sections } from './Sections';
import { useNaming } from './useNaming';
import { useSaving } from './useSaving';
import { words } from './words';

interface Props {
  view: SettingsView;
  now: number;
  locale: string;
  take: (view: SettingsView) => void;
  /** Whether the project was set up just now. */
  begun: boolean;
  begin: () => void;
}

/** The form over the settings: the first-run path until something is saved, all of it from then on. */
export function Editor({ view, now, locale, take, begun, begin }: Props): ReactNode {
  const announce = useAnnounce();
  const [draft, setDraft] = useState<RoleMap>(view.roleMap);
  const naming = useNaming(view, draft);
  const saving = useSaving({ view, draft, setDraft, take });
  const isDirty = !isSame(draft, view.roleMap);
  useUnsavedGuard(isDirty && !saving.busy);

  const scope: Scope = {
    view,
    draft,
    locale,
    now,
    problems: saving.problems,
    ...naming,
    change: (parts) => {
      setDraft((before) => ({ ...before, ...parts }));
    },
  };
  const save = async (): Promise<void> => {
    const first = !view.configured;
    if (!(await saving.save())) return;
    announce(words.save.saved);
    if (first) begin();
  };
  const startFrom = (roleMap: RoleMap): void => {
    setDraft(roleMap);
    saving.settle();
  };

  return (
    <ScopeContext.Provider value={scope}>
      {view.configured ? (
        <Sections begun={begun} restore={saving.restore}>
          <SaveBar saving={saving} save={save} isDirty={isDirty} startFrom={startFrom} />
        </Sections>
      ) : (
        <FirstRun saving={saving} save={save} />
      )}
    </ScopeContext.Provider>
  );
}

/** Has the browser ask before the page is left with changes that are not saved. */
function useUnsavedGuard(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const guard = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => {
      window.removeEventListener('beforeunload', guard);
    };
  }, [active]);
}
