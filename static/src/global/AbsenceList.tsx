import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { AbsencesAnswer, ShownAbsence } from '../../../src/contract/away';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { daysWords, personWords } from './absence-words';
import styles from './Absences.module.css';
import lines from './Line.module.css';

interface Props {
  answer: AbsencesAnswer;
  viewer: string;
  change: (absence: ShownAbsence) => void;
  remove: (absence: ShownAbsence) => void;
}

/** The absences of a person, and what they cover for others. */
export function AbsenceList({ answer, viewer, change, remove }: Props): ReactNode {
  const { of, absences, covers, people, today } = answer;
  const known = { people, viewer };
  return (
    <>
      {absences.length === 0 ? (
        <p className={text.small}>{t('global.away.none')}</p>
      ) : (
        <ul>
          {absences.map((absence) => (
            <li key={absence.id} className={lines.line}>
              <Absence absence={absence} answer={answer} viewer={viewer} />
              {absence.state !== 'over' && (
                <span className={styles.buttons}>
                  <Button
                    spacing="compact"
                    aria-label={about(t('global.away.change'), absence, today)}
                    onClick={() => {
                      change(absence);
                    }}
                  >
                    {t('global.away.change')}
                  </Button>
                  <Button
                    spacing="compact"
                    aria-label={about(removing(absence, of === viewer), absence, today)}
                    onClick={() => {
                      remove(absence);
                    }}
                  >
                    {removing(absence, of === viewer)}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {covers.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('global.away.covers', personWords(of, known))}</h3>
          <ul>
            {covers.map((cover) => (
              <li key={`${cover.person} ${cover.from}`} className={lines.line}>
                <span>
                  <bdi>{personWords(cover.person, known).name}</bdi>, {daysWords(cover, today)}
                </span>
                {cover.by !== cover.person && <EnteredBy by={cover.by} known={known} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function removing({ state }: ShownAbsence, isOwn: boolean): string {
  return t(isOwn && state === 'now' ? 'global.away.back' : 'global.away.remove');
}

function about(what: string, absence: ShownAbsence, today: string): string {
  return t('global.away.about', { what, days: daysWords(absence, today) });
}

function Absence({
  absence,
  answer: { of, people, today },
  viewer,
}: Pick<Props, 'answer' | 'viewer'> & { absence: ShownAbsence }): ReactNode {
  const { cover, coverAway, by, state } = absence;
  const known = { people, viewer };
  return (
    <div className={styles.about}>
      <span>
        {daysWords(absence, today)}{' '}
        {state !== 'later' && (
          <span className={styles.tag} data-state={state}>
            {t(state === 'now' ? 'global.away.under' : 'global.away.over')}
          </span>
        )}
      </span>
      <span className={text.small}>
        {cover === null
          ? t('global.away.covered', { who: 'none', name: '' })
          : t('global.away.covered', personWords(cover, known))}{' '}
        {by !== of && <EnteredBy by={by} known={known} />}
      </span>
      {cover !== null && coverAway && (
        <span className={styles.warning}>
          {t('global.away.coverAway', { name: personWords(cover, known).name })}
        </span>
      )}
    </div>
  );
}

function EnteredBy({
  by,
  known,
}: {
  by: string | null;
  known: Parameters<typeof personWords>[1];
}): ReactNode {
  return <span className={text.small}>{t('global.away.by', personWords(by, known))}</span>;
}
