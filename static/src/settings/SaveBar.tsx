import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { RoleMap } from '../../../src/contract/role-map';
import { Notice } from '../shared/Notice';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { tabOf } from './tabs';
import type { Saving } from './use-saving';
import { words } from './words';

interface Props {
  saving: Saving;
  save: () => Promise<void>;
  isDirty: boolean;
  /** Puts another role map into the form. */
  startFrom: (roleMap: RoleMap) => void;
}

/** Saves or discards, and says what stands in the way. */
export function SaveBar({ saving, save, isDirty, startFrom }: Props): ReactNode {
  const { view, locale, now, person } = useSettingsForm();
  const { conflict } = saving;
  return (
    <>
      <SaveProblems saving={saving} />
      {conflict && (
        <Notice heading={words.save.conflict} tone="warning" isAlert>
          <p>{conflict.failure.message}</p>
          <p>
            {words.save.merged(
              conflict.clashes.length === 0 ? '' : words.parts(conflict.clashes, locale),
            )}
          </p>
          <div>
            <Button
              onClick={() => {
                startFrom(conflict.theirs);
              }}
            >
              {words.save.takeTheirs}
            </Button>
          </div>
        </Notice>
      )}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          isLoading={saving.busy}
          isDisabled={!isDirty}
          onClick={() => {
            void save();
          }}
        >
          {words.save.button}
        </Button>
        {isDirty && (
          <Button
            appearance="subtle"
            onClick={() => {
              startFrom(view.roleMap);
            }}
          >
            {words.save.discard}
          </Button>
        )}
        <p className={text.small}>
          {isDirty ? words.save.unsaved : words.save.clean}{' '}
          {view.edited && (
            <>
              {words.save.edited(person(view.edited.by)?.displayName ?? words.roles.gone)}
              <RelativeTime at={view.edited.at} now={now} locale={locale} />.
            </>
          )}
        </p>
      </div>
    </>
  );
}

/** What stands against a save: the whole of it, since a field may be on a part of the form that is not open. */
export function SaveProblems({ saving }: { saving: Saving }): ReactNode {
  const { failure, problems, isRestoring } = saving;
  if (failure)
    return (
      <Notice heading={words.save.problems} tone="warning" isAlert>
        <p>{failure.message}</p>
      </Notice>
    );
  if (problems.length === 0) return null;
  return (
    <Notice heading={words.save.problems} tone="warning" isAlert>
      {isRestoring && <p>{words.history.inForm}</p>}
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path + message}>
            {words.tabs[tabOf(path)]}: {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
