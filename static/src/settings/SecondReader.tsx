import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import type { SecondReaderView } from '../../../src/contract/second-reader';
import { useAnnounce } from '../shared/Announcer';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import styles from '../shared/role-map/Form.module.css';
import { t } from '../shared/texts';
import { callSettings } from './api';
import { LastSaid, ReaderUse } from './SecondReaderUse';
import { Switch } from './Switch';

type Change =
  | ['settings.switchSecondReader', { reads: boolean; lifts: boolean; revision: number }]
  | ['settings.neverSecondReader', { never: boolean; revision: number }];

/** JQL that finds what counts by a second reading alone. */
const LIFTED = 'roleSecondReadings > 0';

const look = (): Promise<Answer<SecondReaderView>> => callSettings('settings.secondReader', {});

/** Whether a language model is asked about what the first reader is not sure of: what it gets, who may decide, what was used. */
export default function SecondReader(): ReactNode {
  const announce = useAnnounce();
  const [view, setView] = useState<SecondReaderView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const show = useCallback((answer: Answer<SecondReaderView>): void => {
    if (answer.ok) setView(answer.value);
    else setFailure(answer.failure);
  }, []);
  useEffect(() => {
    void look().then(show);
  }, [show]);
  const change = async (...[key, payload]: Change): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer =
      key === 'settings.neverSecondReader'
        ? await callSettings(key, payload)
        : await callSettings(key, payload);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) announce(t('settings.second.saved'));
    if (answer.ok && answer.value !== null) setView(answer.value);
    // What another admin has switched meanwhile is to be seen; so is what was switched where the look after it failed.
    else if (answer.ok || answer.failure.code === 'conflict') show(await look());
    setBusy(false);
  };

  return (
    <section className={card.card} aria-label={t('settings.second.heading')}>
      <h3 className={styles.subheading}>{t('settings.second.heading')}</h3>
      {(['lead', 'sent', 'who', 'word'] as const).map((part) => (
        <p key={part}>{t(`settings.second.${part}`)}</p>
      ))}
      {view === null && failure === null && <LinesSkeleton lines={3} />}
      {view && !view.isInstalled && <p>{t('settings.second.notInstalled')}</p>}
      {view?.isInstalled === true && <Switches view={view} busy={busy} change={change} />}
      {view?.isInstalled === true && <ReaderUse view={view} />}
      {failure && <ErrorMessage>{failureWords(failure, t)}</ErrorMessage>}
    </section>
  );
}

interface SwitchesProps {
  view: SecondReaderView;
  busy: boolean;
  change: (...change: Change) => Promise<void>;
}

function Switches({ view: { project, site, names }, busy, change }: SwitchesProps): ReactNode {
  const { reads, lifts } = project;
  return (
    <>
      {site.never && !site.mayChange && <p>{t('settings.second.isNever')}</p>}
      <Switch
        label={t('settings.second.reads')}
        hint={t('settings.second.readsHint')}
        isOn={reads && !site.never}
        isDisabled={busy || site.never}
        turn={(on) =>
          change('settings.switchSecondReader', {
            reads: on,
            lifts,
            revision: project.revision,
          })
        }
      />
      {reads && !site.never && (
        <Switch
          label={t('settings.second.lifts')}
          hint={t('settings.second.liftsHint', { jql: LIFTED })}
          isOn={lifts}
          isDisabled={busy}
          turn={(on) =>
            change('settings.switchSecondReader', {
              reads,
              lifts: on,
              revision: project.revision,
            })
          }
        />
      )}
      <LastSaid said={project.said} names={names} />
      {site.mayChange && (
        <>
          <Switch
            label={t('settings.second.never')}
            hint={t('settings.second.neverHint')}
            isOn={site.never}
            isDisabled={busy}
            turn={(on) =>
              change('settings.neverSecondReader', { never: on, revision: site.revision })
            }
          />
          <LastSaid said={site.said} names={names} />
        </>
      )}
    </>
  );
}
