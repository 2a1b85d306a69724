import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { dayWords } from '../../../src/contract/day';
import type { GlobalView } from '../../../src/contract/global-page';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Notice } from '../shared/Notice';
import { t } from '../shared/texts';
import styles from './Page.module.css';

// Few have to say when they are away, and seldom.
const Absences = lazy(() => import('./Absences'));

/** The page's heading with the way to one's absences, and that one is away where one is. */
export function AwayBar({
  view,
  now,
  title,
}: {
  view: GlobalView;
  /** Epoch milliseconds. */
  now: number;
  title: string;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [awayUntil, setAwayUntil] = useState(view.awayUntil);
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <Button
          spacing="compact"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t('global.away.open')}
        </Button>
      </div>
      {awayUntil !== null && (
        <Notice
          heading={t('global.away.now', { date: wordsOf(awayUntil, now) })}
          tone="information"
        >
          <p>{t('global.away.stays')}</p>
        </Notice>
      )}
      {isOpen && (
        <Suspense fallback={<LinesSkeleton lines={6} />}>
          <Absences viewer={view.viewer} setAwayUntil={setAwayUntil} />
        </Suspense>
      )}
    </>
  );
}

function wordsOf(day: string, now: number): string {
  return dayWords(day, new Date(now).toISOString().slice(0, 10), t.locale);
}
