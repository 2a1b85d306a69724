import { useState, type ReactNode } from 'react';
import type { RoleMap } from '../../../src/contract/role-map';
import type { ForgetAnswer, SettingsView } from '../../../src/contract/settings';
import { useAnnounce } from '../shared/Announcer';
import { SettingsFormContext, type SettingsFormValue } from '../shared/role-map/form-context';
import { isSame } from '../shared/role-map/role-map-draft';
import { useResolvedSources } from '../shared/role-map/use-resolved-sources';
import { t } from '../shared/texts';
import { useUnsavedGuard } from '../shared/use-unsaved-guard';
import { roleMapCalls } from './api';
import { SaveBar } from './SaveBar';
import { SettingsTabs } from './SettingsTabs';
import { SetupWizard } from './SetupWizard';
import { useSavedJql } from './use-saved-jql';
import { useSaving } from './use-saving';

interface Props {
  view: SettingsView;
  now: number;
  locale: string;
  take: (view: SettingsView) => void;
  /** Whether the project was set up just now. */
  isJustSetUp: boolean;
  onSetUp: () => void;
  onForgotten: (answer: ForgetAnswer) => void;
}

/** The form over the settings: the first-run path until something is saved, all of it from then on. */
export function SettingsForm({
  view,
  now,
  locale,
  take,
  isJustSetUp,
  onSetUp,
  onForgotten,
}: Props): ReactNode {
  const announce = useAnnounce();
  const [draft, setDraft] = useState<RoleMap>(view.roleMap);
  const [replacing, setReplacing] = useState<string | null>(null);
  const naming = useResolvedSources(view, draft, roleMapCalls);
  const saving = useSaving({ view, draft, setDraft, take });
  const refused = useSavedJql(view, draft);
  const isDirty = !isSame(draft, view.roleMap);
  useUnsavedGuard(isDirty && !saving.busy);

  const form: SettingsFormValue = {
    calls: roleMapCalls,
    view,
    draft,
    locale,
    now,
    problems: [...saving.problems, ...refused],
    ...naming,
    replacing,
    setReplacing,
    change: (parts) => {
      setDraft((before) => ({ ...before, ...parts }));
    },
  };
  const save = async (): Promise<void> => {
    const first = !view.configured;
    if (!(await saving.save())) return;
    announce(t('settings.save.saved'));
    if (first) onSetUp();
  };
  const startFrom = (roleMap: RoleMap): void => {
    setDraft(roleMap);
    saving.reset();
  };

  return (
    <SettingsFormContext.Provider value={form}>
      {view.configured ? (
        <SettingsTabs
          isJustSetUp={isJustSetUp}
          saving={saving}
          keep={() => {
            void save();
          }}
          forgotten={onForgotten}
        >
          {(open) => (
            <SaveBar
              saving={saving}
              save={save}
              isDirty={isDirty}
              startFrom={startFrom}
              open={open}
            />
          )}
        </SettingsTabs>
      ) : (
        <SetupWizard saving={saving} save={save} />
      )}
    </SettingsFormContext.Provider>
  );
}
