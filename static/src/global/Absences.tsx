import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';
import type { AbsencesAnswer, KnownAbsence, ShownAbsence } from '../../../src/contract/away';
import { failureWords } from '../../../src/contract/failure-words';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PartFailure } from '../shared/PartFailure';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useDoneFlag } from '../shared/use-done-flag';
import { useFocusRestore } from '../shared/use-focus-restore';
import { useOpener } from '../shared/use-opener';
import { useQuery } from '../shared/use-query';
import { personWords } from './absence-words';
import { AbsenceForm, type Days } from './AbsenceForm';
import { AbsenceList } from './AbsenceList';
import styles from './Absences.module.css';
import { callGlobal } from './api';
import { PersonPicker } from './PersonPicker';

interface Props {
  /** Account id. */
  viewer: string;
  /** Tells until when the viewer is away now; null for who is not. */
  setAwayUntil: (until: string | null) => void;
}

/** Where a person says when they are away and who covers, and whoever administers the site says it of others. */
export default function Absences({ viewer, setAwayUntil }: Props): ReactNode {
  /** Of whom it is; null for the viewer. */
  const [of, setOf] = useState<string | null>(null);
  const { value, failure, refetch } = useQuery(of ?? '', () =>
    callGlobal('global.absences', { of }),
  );
  const [changed, setChanged] = useState<AbsencesAnswer | null>(null);
  const wanted = of ?? viewer;
  const answer = [changed, value].find((one) => one?.of === wanted) ?? null;
  const show = (now: AbsencesAnswer): void => {
    setChanged(now);
    if (now.of === viewer)
      setAwayUntil(now.absences.find(({ state }) => state === 'now')?.until ?? null);
  };
  const choose = (accountId: string): void => {
    setChanged(null);
    setOf(accountId === viewer ? null : accountId);
  };
  return (
    <section className={card.card} aria-labelledby="absences">
      <h2 id="absences" className={styles.heading}>
        {t(
          'global.away.title',
          answer
            ? personWords(answer.of, { people: answer.people, viewer })
            : { who: 'you', name: '' },
        )}
      </h2>
      <p className={text.small}>{t('global.away.intro')}</p>
      {failure && <PartFailure failure={failure} retry={refetch} />}
      {failure && of !== null && (
        <ShowMine
          choose={() => {
            choose(viewer);
          }}
        />
      )}
      {answer === null && !failure && <LinesSkeleton lines={4} />}
      {answer && (
        <>
          {answer.mayForOthers && (
            <div className={fields.row}>
              <div className={fields.control}>
                <PersonPicker
                  label={t('global.away.who')}
                  pick={({ accountId }) => {
                    choose(accountId);
                  }}
                />
              </div>
              {of !== null && (
                <ShowMine
                  choose={() => {
                    choose(viewer);
                  }}
                />
              )}
            </div>
          )}
          <Editor key={answer.of} answer={answer} viewer={viewer} show={show} />
        </>
      )}
    </section>
  );
}

function ShowMine({ choose }: { choose: () => void }): ReactNode {
  return (
    <div>
      <Button onClick={choose}>{t('global.away.myself')}</Button>
    </div>
  );
}

function Editor({
  answer,
  viewer,
  show,
}: {
  answer: AbsencesAnswer;
  viewer: string;
  show: (answer: AbsencesAnswer) => void;
}): ReactNode {
  const of = answer.of === viewer ? null : answer.of;
  const [edited, setEdited] = useState<ShownAbsence | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const tellDone = useDoneFlag();
  const place = useFocusRestore<HTMLDivElement>();
  const opener = useOpener();

  const taken = async (answered: Answer<AbsencesAnswer>): Promise<Failure | null> => {
    if (answered.ok) show(answered.value);
    else if (answered.failure.reason === 'away.changed-since') await showAsItIs();
    return answered.ok ? null : answered.failure;
  };
  /** What somebody has changed since is shown, so that whoever goes on knows what they change. */
  const showAsItIs = async (): Promise<void> => {
    const answered = await callGlobal('global.absences', { of });
    if (!answered.ok) return;
    show(answered.value);
    setEdited((one) => answered.value.absences.find(({ id }) => id === one?.id) ?? one);
  };
  const set = (was: KnownAbsence | null, { from, until, cover }: Days) =>
    callGlobal('global.setAbsence', { of, was: was && known(was), from, until, cover });
  const removeKnown = async (absence: KnownAbsence): Promise<Failure | null> =>
    taken(await callGlobal('global.removeAbsence', { of, was: known(absence) }));

  const leave = (): void => {
    setEdited(null);
    opener.giveBack();
  };
  const save = async (days: Days): Promise<Failure | null> => {
    setProblem(null);
    const answered = await set(edited, days);
    const failure = await taken(answered);
    if (failure || !answered.ok) return failure;
    const entered = answered.value.absences.find((one) => one.from === days.from);
    if (edited) leave();
    // Only what was saved here is taken back, not what somebody makes of it afterwards.
    tellDone(t('global.away.saved'), async () => {
      if (!entered) return null;
      return edited ? taken(await set(entered, edited)) : removeKnown(entered);
    });
    return null;
  };
  const remove = async (absence: ShownAbsence): Promise<void> => {
    setProblem(null);
    const failure = await removeKnown(absence);
    setProblem(failure && failureWords(failure, t));
    if (failure) return;
    if (edited?.id === absence.id) setEdited(null);
    tellDone(t('global.away.removed'), async () => taken(await set(null, absence)));
  };
  return (
    <div ref={place} className={styles.editor}>
      <AbsenceList
        answer={answer}
        viewer={viewer}
        change={(absence) => {
          opener.remember();
          setEdited(absence);
        }}
        remove={(absence) => void remove(absence)}
      />
      {problem !== null && <ErrorMessage>{problem}</ErrorMessage>}
      <AbsenceForm
        key={edited?.id ?? ''}
        of={answer.of}
        absence={edited}
        people={answer.people}
        today={answer.today}
        timeZone={edited?.timeZone ?? answer.timeZone}
        save={save}
        cancel={edited ? leave : null}
      />
    </div>
  );
}

function known({ id, from, until, cover }: KnownAbsence): KnownAbsence {
  return { id, from, until, cover };
}
