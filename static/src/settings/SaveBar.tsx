import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import type { RoleMap } from '../../../src/contract/role-map';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import type { SettingsView } from '../../../src/contract/settings';
import { isolate } from '../shared/isolate';
import { JiraLink } from '../shared/JiraLink';
import { Notice } from '../shared/Notice';
import { partNames } from '../shared/part-names';
import { RelativeTime } from '../shared/RelativeTime';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { problemsAt } from '../shared/role-map/role-map-draft';
import { Sentence } from '../shared/Sentence';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { tabOf, TOLD_IN_PLACE, type Tab } from './tabs';
import type { Conflict, Saving } from './use-saving';

interface Props {
  saving: Saving;
  save: () => Promise<void>;
  isDirty: boolean;
  /** Puts another role map into the form. */
  startFrom: (roleMap: RoleMap) => void;
  /** The part of the form that is in sight. */
  open: Tab;
}

/** Saves or discards, and says what stands in the way. */
export function SaveBar({ saving, save, isDirty, startFrom, open }: Props): ReactNode {
  const { view } = useSettingsForm();
  const { conflict } = saving;
  const button = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const wasDirty = useRef(isDirty);
  useEffect(() => {
    // Once there is nothing left to save both buttons are off or gone, and whoever pressed one is told here.
    const lost: (Element | null)[] = [document.body, button.current];
    if (wasDirty.current && !isDirty && lost.includes(document.activeElement))
      line.current?.focus();
    wasDirty.current = isDirty;
  }, [isDirty]);
  return (
    <>
      <SaveProblems saving={saving} open={open} />
      {conflict && (
        <SaveConflict
          conflict={conflict}
          takeTheirs={() => {
            startFrom(conflict.theirs);
          }}
        />
      )}
      <div className={styles.bar}>
        <Button
          ref={button}
          appearance="primary"
          isLoading={saving.busy}
          isDisabled={!isDirty}
          onClick={() => {
            void save();
          }}
        >
          {t('settings.save.button')}
        </Button>
        {isDirty && (
          <Button
            appearance="subtle"
            onClick={() => {
              startFrom(view.roleMap);
            }}
          >
            {t('settings.save.discard')}
          </Button>
        )}
        <p ref={line} tabIndex={-1} className={text.small}>
          {isDirty ? t('settings.save.unsaved') : <Saved saving={saving} />}{' '}
          {view.edited && <LastSave edited={view.edited} />}
        </p>
      </div>
    </>
  );
}

/** Who was first, and what became of both drafts. */
function SaveConflict(props: { conflict: Conflict; takeTheirs: () => void }): ReactNode {
  const { failure, clashes } = props.conflict;
  const whose = failure.reason === 'settings.saved-in-other-tab' ? 'own' : 'others';
  return (
    <Notice heading={t(`settings.save.conflict.${whose}.heading`)} tone="warning" isAlert>
      <p>{failureWords(failure, t)}</p>
      <p>
        {clashes.length === 0
          ? t(`settings.save.conflict.${whose}.merged`)
          : t(`settings.save.conflict.${whose}.clashes`, { clashes: partNames(clashes) })}
      </p>
      <div>
        <Button onClick={props.takeTheirs}>{t(`settings.save.conflict.${whose}.take`)}</Button>
      </div>
    </Notice>
  );
}

/** After a save, what it set going and where that is seen. */
function Saved({ saving: { checking } }: { saving: Saving }): ReactNode {
  const { view } = useSettingsForm();
  if (checking === null) return t('settings.save.clean');
  return (
    <>
      {t('settings.save.checking', { count: checking })}{' '}
      <JiraLink to={view.projectPath} siteUrl={view.siteUrl}>
        {t('settings.save.seeProject')}
      </JiraLink>
      {' ·'}
    </>
  );
}

function LastSave({ edited }: { edited: NonNullable<SettingsView['edited']> }): ReactNode {
  const { locale, now, person } = useSettingsForm();
  const name = isolate(person(edited.by)?.displayName ?? t('people.account-gone'));
  return (
    <Sentence words={(age) => t('settings.save.edited', { name, age })}>
      <RelativeTime at={edited.at} now={now} locale={locale} />
    </Sentence>
  );
}

/**
 * What stands against a save. It is told in full where its field is out of sight; beside a field that tells it already, only
 * where that is.
 */
export function SaveProblems({ saving, open }: { saving: Saving; open: Tab }): ReactNode {
  const { failure, problems, isRestoring } = saving;
  const inPlace = problemsAt(problems, ...TOLD_IN_PLACE);
  const sentences = problems.map((problem) => {
    const tab = tabOf(problem.path);
    const part = t(`settings.tabs.${tab}`);
    return tab === open && inPlace.includes(problem)
      ? part
      : t('settings.problemAt', { part, problem: mapProblemWords(problem, t) });
  });
  if (failure)
    return (
      <Notice heading={t('settings.save.problems')} tone="warning" isAlert>
        <p>{failureWords(failure, t)}</p>
      </Notice>
    );
  if (problems.length === 0) return null;
  return (
    <Notice heading={t('settings.save.problems')} tone="warning" isAlert>
      {isRestoring && <p>{t('settings.history.inForm')}</p>}
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
