import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import type { RunAnswer } from '../../../src/contract/set-up';
import { listOfAll } from '../../../src/texts/lists';
import { useAnnounce } from '../shared/Announcer';
import { Notice } from '../shared/Notice';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { callGlobal } from './api';
import { runQueue } from './set-up-queue';

interface Props {
  run: RunAnswer | null;
  isBusy: boolean;
  /** Told when something was taken back. */
  changed: () => void;
}

interface Outcome {
  undone: number;
  /** Sentences about what could not be taken back. */
  failed: string[];
}

/** What was saved in one go, with the way back for all of it. */
export function SetUpRun({ run, isBusy, changed }: Props): ReactNode {
  const announce = useAnnounce();
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const undo = async ({ id, projects }: RunAnswer): Promise<void> => {
    const found: Outcome = { undone: 0, failed: [] };
    const all = projects.length;
    setOutcome(null);
    setProgress({ done: 0, all });
    await runQueue({
      items: projects,
      atOnce: 1,
      isStopped: () => false,
      progress: (done) => {
        setProgress({ done, all });
      },
      work: async (project) => {
        const reason = await takeBack(id, project.id);
        if (reason === null) found.undone += 1;
        else found.failed.push(t('global.setUp.of', { project: project.key, problem: reason }));
        return true;
      },
    });
    setProgress(null);
    setOutcome(found);
    announce(t('global.setUp.undone', { count: found.undone }));
    changed();
  };

  return (
    <>
      {outcome && <Undone outcome={outcome} />}
      {run && (
        <Notice tone="success" heading={headingOf(run)}>
          <p>{t('global.setUp.runLead')}</p>
          <p className={text.small}>
            {listOfAll(
              run.projects.map(({ key }) => key),
              t,
            )}
          </p>
          {progress && <p role="status">{t('global.setUp.undoing', progress)}</p>}
          <div>
            <Button
              isLoading={progress !== null}
              isDisabled={isBusy}
              onClick={() => {
                void undo(run);
              }}
            >
              {t('global.setUp.undo')}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}

function headingOf({ at, of, projects }: RunAnswer): string {
  const format = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = format.format(new Date(at));
  return t('global.setUp.run', { saved: projects.length, of, time });
}

/** @returns why not; null where it was taken back */
async function takeBack(run: string, projectId: string): Promise<string | null> {
  const answer = await callGlobal('global.takeBack', { projectId, run });
  if (!answer.ok) return failureWords(answer.failure, t);
  if (answer.value.saved) return null;
  return answer.value.problems.map((problem) => mapProblemWords(problem, t)).join(' ');
}

function Undone({ outcome: { undone, failed } }: { outcome: Outcome }): ReactNode {
  return (
    <>
      {undone > 0 && <p>{t('global.setUp.undone', { count: undone })}</p>}
      {failed.length > 0 && (
        <Notice
          tone="warning"
          isAlert
          heading={t('global.setUp.notUndone', { count: failed.length })}
        >
          <ul>
            {failed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
