import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ScanView } from '../../../src/contract/project-page';
import { Notice } from '../shared/Notice';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { usePageContext } from './page-context';
import { PartFailure } from './PartFailure';
import styles from './Scan.module.css';
import { isUnderWay, type FollowedScan } from './use-scan';
import { words } from './words';

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
  if (failure) return <PartFailure failure={failure} retry={retry} />;
  if (scan === undefined) return null;
  if (scan !== null && isUnderWay(scan)) return <Running scan={scan} followed={followed} />;
  if (!hasFindings) {
    return (
      <Notice heading={words.scan.never} tone="information">
        <p>{scan?.problem ? words.scan.problems[scan.problem] : words.scan.why}</p>
        {view.administers ? <Start followed={followed} /> : <p>{words.scan.askAdmin}</p>}
      </Notice>
    );
  }
  return <Ended scan={scan} followed={followed} />;
}

function Start({ followed }: { followed: FollowedScan }): ReactNode {
  const { scan, busy, start } = followed;
  return (
    <Button spacing="compact" onClick={start} isDisabled={busy}>
      {scan === null ? words.scan.start : words.scan.startAgain}
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
        : words.scan.left(secondsLeft, locale)
      : words.scan.resting(restsUntil, locale);
  return (
    <div className={styles.running}>
      <div className={styles.line}>
        <span>
          {percent === undefined
            ? words.scan.planning
            : counts
              ? words.scan.counts(counts, locale)
              : words.scan.share(percent)}
        </span>
        {rest !== null && <span className={text.small}>{rest}</span>}
        {view.administers && (
          <Button spacing="compact" onClick={followed.cancel} isDisabled={followed.busy}>
            {words.scan.cancel}
          </Button>
        )}
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={words.scan.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
      >
        <span style={{ inlineSize: `${percent ?? 0}%` }} />
      </div>
      <p className={text.small}>{words.scan.meanwhile}</p>
    </div>
  );
}

function Ended({ scan, followed }: { scan: ScanView | null; followed: FollowedScan }): ReactNode {
  const { view, locale, now } = usePageContext();
  return (
    <div className={styles.line}>
      {scan !== null && (
        <span className={text.small}>
          {words.scan.ended[scan.status]}
          {scan.finishedAt !== null && (
            <>
              {' '}
              <RelativeTime at={scan.finishedAt} now={now} locale={locale} />
            </>
          )}
          {scan.problem !== null && `. ${words.scan.problems[scan.problem]}`}
        </span>
      )}
      {view.administers && <Start followed={followed} />}
    </div>
  );
}
