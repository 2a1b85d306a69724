import type { ReactNode } from 'react';
import { outcomeWord } from '../../../src/duties/messages';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import styles from './Tiles.module.css';
import type { UrlState } from './url-state';
import { useAnswer } from './use-answer';

/** The project at a glance: how much has a gap, for how much of it nobody can be asked, and how long it has waited. */
export function Tiles({
  oldest,
}: {
  /** ISO time since when the oldest work has waited; null where nobody is waited for, or none says. */
  oldest: string | null;
}): ReactNode {
  const { locale, now } = usePageContext();
  return (
    <dl className={styles.tiles}>
      <Tile title={outcomeWord('gap', t)} waitingFor={null} />
      <Tile title={t('project.issues.nobody')} waitingFor="nobody" />
      <div className={styles.tile}>
        <dt className={text.small}>{t('project.waiting.longest')}</dt>
        <dd className={styles.figure}>
          {oldest === null ? '–' : <RelativeTime at={oldest} now={now} locale={locale} />}
        </dd>
      </div>
    </dl>
  );
}

/** How many work items with a gap there are, which leads to them. */
function Tile({
  title,
  waitingFor,
}: {
  title: string;
  waitingFor: UrlState['filter']['waitingFor'];
}): ReactNode {
  const { urlState, showIssues, locale } = usePageContext();
  const { work, issueType } = urlState.filter;
  const shown = { outcome: 'gap', duty: null, days: null, waitingFor } as const;
  const { value } = useAnswer('project.count', { filter: { work, issueType, ...shown } });
  const figure = value?.count.toLocaleString(locale) ?? '–';
  return (
    <div className={styles.tile}>
      <dt className={text.small}>{title}</dt>
      <dd className={styles.figure}>
        {value === null || value.count === 0 ? (
          figure
        ) : (
          <button
            type="button"
            className={styles.open}
            aria-label={`${figure}: ${title}`}
            onClick={() => {
              showIssues(shown);
            }}
          >
            {figure}
          </button>
        )}
      </dd>
    </div>
  );
}
