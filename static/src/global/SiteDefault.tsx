import Button from '@atlaskit/button/new';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import type { DefaultAnswer, DefaultDraft, DefaultTake } from '../../../src/contract/site-default';
import { useAnnounce } from '../shared/Announcer';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { isolate } from '../shared/isolate';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PartFailure } from '../shared/PartFailure';
import { RelativeTime } from '../shared/RelativeTime';
import { Sentence } from '../shared/Sentence';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useQuery } from '../shared/use-query';
import { callGlobal } from './api';
import { DefaultDraftCard } from './DefaultDraftCard';
import { DefaultModel } from './DefaultModel';
import { DefaultRoles } from './DefaultRoles';
import styles from './SetUp.module.css';

interface Shown {
  take: DefaultTake;
  draft: DefaultDraft;
}

/** The role map that projects follow until they have their own: what it is, and what another one would set going. */
export default function SiteDefault(): ReactNode {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  const { value, failure, refetch } = useQuery('default', () => callGlobal('global.default', {}));
  const [saved, setSaved] = useState<DefaultAnswer | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const site = saved ?? value;

  const look = async (take: DefaultTake): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await callGlobal('global.defaultDraft', { take });
    setBusy(false);
    if (answer.ok) setShown({ take, draft: answer.value });
    else setProblem(answer.failure);
  };
  const leave = (): void => {
    setShown(null);
    heading.current?.focus();
  };
  const save = async ({ take, draft }: Shown, revision: number): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const payload = { take, revision, seen: draft.seen };
    const answer = await callGlobal('global.saveDefault', payload);
    setBusy(false);
    if (answer.ok) {
      setSaved(answer.value);
      announce(t('global.siteDefault.done'));
      leave();
      return;
    }
    setProblem(answer.failure);
    if (answer.failure.code !== 'conflict') return;
    // Somebody was first, or the project has changed: what stands now is to be seen before anything is saved over it.
    setShown(null);
    const present = await callGlobal('global.default', {});
    if (present.ok) setSaved(present.value);
  };

  return (
    <section className={card.card} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
        {t('global.siteDefault.title')}
      </h2>
      <p>{t('global.siteDefault.lead')}</p>
      {site === null && failure && <PartFailure failure={failure} retry={refetch} />}
      {site === null && !failure && <LinesSkeleton lines={3} />}
      {site && <Present site={site} />}
      {problem && <ErrorMessage>{failureWords(problem, t)}</ErrorMessage>}
      {isBusy && !shown && <p role="status">{t('global.siteDefault.looking')}</p>}
      {site && shown && (
        <DefaultDraftCard
          draft={shown.draft}
          isBusy={isBusy}
          save={() => {
            void save(shown, site.revision);
          }}
          cancel={leave}
        />
      )}
      {site && !shown && (
        <>
          <DefaultModel
            isBusy={isBusy}
            look={(projectId) => {
              void look({ from: 'project', projectId });
            }}
          />
          <WaysBack
            site={site}
            isBusy={isBusy}
            look={(take) => {
              void look(take);
            }}
          />
        </>
      )}
    </section>
  );
}

/** What projects follow now, and since when. */
function Present({ site: { current, saved, people } }: { site: DefaultAnswer }): ReactNode {
  const [now] = useState(() => Date.now());
  const by = saved?.by ? people[saved.by] : undefined;
  return (
    <>
      {current === null && <p>{t('global.siteDefault.none')}</p>}
      {current && <DefaultRoles shown={current} />}
      {current && saved?.at && (
        <p className={text.small}>
          <Sentence
            words={(age) =>
              by
                ? t('global.siteDefault.set', { name: isolate(by.displayName), age })
                : t('global.siteDefault.setBySomeone', { age })
            }
          >
            <RelativeTime
              at={saved.at}
              now={Math.max(now, Date.parse(saved.at))}
              locale={t.locale}
            />
          </Sentence>
        </p>
      )}
    </>
  );
}

function WaysBack({
  site: { current, before },
  isBusy,
  look,
}: {
  site: DefaultAnswer;
  isBusy: boolean;
  look: (take: DefaultTake) => void;
}): ReactNode {
  const earlier = before?.isNone === false ? before : null;
  if (current === null && earlier === null) return null;
  return (
    <div className={fields.row}>
      {earlier && (
        <Button
          isDisabled={isBusy}
          onClick={() => {
            look({ from: 'save', revision: earlier.revision });
          }}
        >
          {t('global.siteDefault.undo')}
        </Button>
      )}
      {current && (
        <Button
          isDisabled={isBusy}
          onClick={() => {
            look({ from: 'nothing' });
          }}
        >
          {t('global.siteDefault.remove')}
        </Button>
      )}
    </div>
  );
}
