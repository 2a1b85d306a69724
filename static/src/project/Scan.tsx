import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ScanView } from '../../../src/contract/project-page';
import { useAnnounce } from '../shared/Announcer';
import { Notice } from '../shared/Notice';
import { PartFailure } from '../shared/PartFailure';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import styles from './Scan.module.css';
import { isUnderWay, type FollowedScan } from './use-scan';

/** How far the check of the whole project is, and for admins the way to begin and to stop it. */
export function Scan({
  followed,
  hasFindings,
}: {
  followed: FollowedScan;
  /** Whether anything was found yet: without, nothing else is on the page. */
  hasFindings: boolean;
}): ReactNode {
  const { view } = usePageContext();
  const { scan, failure, retry } = followed;
  useSpokenScan(scan);
  if (failure) return <PartFailure failure={failure} retry={retry} />;
  if (scan === undefined) return null;
  if (scan !== null && isUnderWay(scan)) return <Running scan={scan} followed={followed} />;
  if (!hasFindings) {
    // Then the check runs to no end, whoever starts it: what is to be done is said with the problem.
    const isRefused = scan?.problem === 'no-writing';
    return (
      <Notice
        heading={isRefused ? t('project.scan.notKept') : t('project.scan.never')}
        tone={isRefused ? 'warning' : 'information'}
      >
        <p>{scan?.problem ? t(`project.scan.problems.${scan.problem}`) : t('project.scan.why')}</p>
        {view.administers && <Start followed={followed} />}
        {!view.administers && !isRefused && <p>{t('project.scan.askAdmin')}</p>}
      </Notice>
    );
  }
  return <Ended scan={scan} followed={followed} />;
}

/** Tells people who hear the page that a check has begun, and how it has ended. */
function useSpokenScan(scan: ScanView | null | undefined): void {
  const announce = useAnnounce();
  const underWay = isUnderWay(scan);
  const status = scan?.status;
  const was = useRef(underWay);
  useEffect(() => {
    if (was.current === underWay) return;
    was.current = underWay;
    if (underWay) announce(t('project.scan.planning'));
    else if (status) announce(status === 'done' ? t('project.scan.isDone') : endedWords(status));
  }, [announce, underWay, status]);
}

function countWords({ done, total, perMinute }: NonNullable<ScanView['counts']>): string {
  return perMinute === null
    ? t('project.scan.counts', { done, total })
    : t('project.scan.pace', { done, total, perMinute });
}

function leftWords(seconds: number): string {
  return seconds < 60
    ? t('project.scan.nearlyDone')
    : t('project.scan.left', { minutes: Math.ceil(seconds / 60) });
}

function timeOf(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(Date.parse(at));
}

function Start({ followed }: { followed: FollowedScan }): ReactNode {
  const { scan, busy, start } = followed;
  return (
    <Button spacing="compact" onClick={start} isDisabled={busy}>
      {scan === null ? t('project.scan.start') : t('project.scan.startAgain')}
    </Button>
  );
}

function Running({ scan, followed }: { scan: ScanView; followed: FollowedScan }): ReactNode {
  const { view, locale } = usePageContext();
  const { share, counts, restsUntil, secondsLeft } = scan;
  const percent = share === null ? undefined : Math.round(share * 100);
  const rest =
    restsUntil === null
      ? secondsLeft === null
        ? null
        : leftWords(secondsLeft)
      : t('project.scan.resting', { time: timeOf(restsUntil, locale) });
  return (
    <div className={styles.running}>
      <div className={styles.line}>
        <span>
          {percent === undefined
            ? t('project.scan.planning')
            : counts
              ? countWords(counts)
              : t('project.scan.share', { share: percent / 100 })}
        </span>
        {rest !== null && <span className={text.small}>{rest}</span>}
        {view.administers && (
          <Button spacing="compact" onClick={followed.cancel} isDisabled={followed.busy}>
            {t('project.scan.cancel')}
          </Button>
        )}
      </div>
      <ProgressBar
        ariaLabel={t('project.scan.progress')}
        isIndeterminate={share === null}
        value={share ?? 0}
      />
      <p className={text.small}>{t('project.scan.meanwhile')}</p>
    </div>
  );
}

function endedWords(status: ScanView['status']): string {
  // While it is under way it is shown as that.
  return status === 'planning' || status === 'running' ? '' : t(`project.scan.ended.${status}`);
}

function Ended({ scan, followed }: { scan: ScanView | null; followed: FollowedScan }): ReactNode {
  const { view, locale, now } = usePageContext();
  return (
    <div className={styles.line}>
      {scan !== null && (
        <span className={text.small}>
          {endedWords(scan.status)}
          {scan.finishedAt !== null && (
            <>
              {' '}
              <RelativeTime at={scan.finishedAt} now={now} locale={locale} />
            </>
          )}
          {scan.problem !== null && `. ${t(`project.scan.problems.${scan.problem}`)}`}
        </span>
      )}
      {view.administers && <Start followed={followed} />}
    </div>
  );
}
