import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { AdministeredProject } from '../../../src/contract/set-up';
import fields from '../shared/FormFields.module.css';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Notice } from '../shared/Notice';
import { PartFailure } from '../shared/PartFailure';
import { t } from '../shared/texts';
import { useQuery } from '../shared/use-query';
import { useUnsavedGuard } from '../shared/use-unsaved-guard';
import { callGlobal } from './api';
import page from './Page.module.css';
import { isEdited, isIncluded } from './set-up-draft';
import styles from './SetUp.module.css';
import { SetUpCard } from './SetUpCard';
import { SetUpChoice } from './SetUpChoice';
import { SetUpRun } from './SetUpRun';
import { useSetUp, type Progress } from './use-set-up';

// For who administers the site alone.
const SiteDefault = lazy(() => import('./SiteDefault'));

/** Sets up many projects at once: choose, look, correct, try, save, and one way back. */
export default function SetUp({ administersSite }: { administersSite: boolean }): ReactNode {
  const setUp = useSetUp();
  const { entries, progress } = setUp;
  const run = useQuery('run', () => callGlobal('global.run', {}));
  const [chosen, setChosen] = useState<AdministeredProject[]>([]);
  const [round, setRound] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const isSaving = progress?.work === 'saving';
  const included = entries.filter(isIncluded).length;
  const refused = isSaving ? 0 : entries.filter(({ isRefused }) => isRefused).length;
  useUnsavedGuard(isSaving || entries.some(isEdited));

  const save = async (): Promise<void> => {
    await setUp.save();
    setChosen([]);
    setRound((before) => before + 1);
    run.refetch();
    title.current?.focus();
  };

  return (
    <>
      <h1 className={page.title} tabIndex={-1} ref={title}>
        {t('global.setUp.title')}
      </h1>
      <p>{t('global.setUp.lead')}</p>
      {run.failure && <PartFailure failure={run.failure} retry={run.refetch} />}
      {!isSaving && (
        <SetUpRun
          run={run.value?.run ?? null}
          isBusy={progress !== null}
          changed={() => {
            setRound((before) => before + 1);
            run.refetch();
          }}
        />
      )}
      {refused > 0 && (
        <Notice tone="warning" isAlert heading={t('global.setUp.notSaved', { count: refused })}>
          <p>{t('global.setUp.notSavedLead')}</p>
        </Notice>
      )}
      {progress && <Under progress={progress} stop={setUp.stop} />}
      {entries.length === 0 && administersSite && (
        <Suspense fallback={<LinesSkeleton lines={4} />}>
          <SiteDefault />
        </Suspense>
      )}
      {entries.length === 0 ? (
        <SetUpChoice
          // What is set up has changed.
          key={round}
          chosen={chosen}
          choose={setChosen}
          look={() => {
            void setUp.look(chosen);
            title.current?.focus();
          }}
        />
      ) : (
        <>
          <ul className={styles.cards}>
            {entries.map((entry) => (
              <SetUpCard key={entry.project.id} entry={entry} setUp={setUp} />
            ))}
          </ul>
          <div className={fields.row}>
            {progress === null && entries.some(({ view }) => view === null) && (
              <Button
                onClick={() => {
                  void setUp.goOn();
                }}
              >
                {t('global.setUp.look')}
              </Button>
            )}
            {included > 0 && (
              <Button
                appearance="primary"
                isDisabled={progress !== null}
                onClick={() => {
                  void save();
                }}
              >
                {t('global.setUp.save', { count: included })}
              </Button>
            )}
            <Button
              isDisabled={progress !== null}
              onClick={() => {
                void setUp.tryOut(entries.filter(({ draft }) => draft !== null));
              }}
            >
              {t('global.setUp.tryAll')}
            </Button>
            <Button
              appearance="subtle"
              isDisabled={progress !== null}
              onClick={() => {
                void setUp.look([]);
              }}
            >
              {t('global.setUp.back')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** How far it is, with a way to stop. */
function Under({
  progress: { work, done, all },
  stop,
}: {
  progress: Progress;
  stop: () => void;
}): ReactNode {
  const words = t(`global.setUp.${work}`, { done, all });
  return (
    <div className={styles.cards}>
      <p role="status">{words}</p>
      <ProgressBar value={all === 0 ? 0 : done / all} ariaLabel={words} />
      <div>
        <Button spacing="compact" onClick={stop}>
          {t('global.setUp.stop')}
        </Button>
      </div>
    </div>
  );
}
