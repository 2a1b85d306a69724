import type { ReactNode } from 'react';
import { ANY_ISSUE, NO_ONE_TO_ASK } from '../../../src/contract/project-search';
import { outcomeWord } from '../../../src/duties/messages';
import { RelativeTime } from '../shared/RelativeTime';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import styles from './Tiles.module.css';
import { useAnswer } from './use-answer';

type Shown = typeof ANY_ISSUE;

const GAPS: Shown = { ...ANY_ISSUE, outcome: 'gap' };

/** The project at a glance: how much has a gap, for how much nobody can be asked, and how long the oldest has waited. */
export function Tiles({
  nobody,
  oldest,
}: {
  /** For how many work items there is no one to ask; null where that is not known. */
  nobody: number | null;
  /** ISO time since when the oldest work has waited; null where none says. */
  oldest: string | null;
}): ReactNode {
  const { urlState, locale, now } = usePageContext();
  const { work, issueType } = urlState.filter;
  const gaps = useAnswer('project.count', { filter: { work, issueType, ...GAPS } });
  return (
    <dl className={styles.tiles}>
      <Tile title={outcomeWord('gap', t)} count={gaps.value?.count ?? null} shown={GAPS} />
      <Tile title={t('project.issues.nobody')} count={nobody} shown={NO_ONE_TO_ASK} />
      <div className={styles.tile}>
        <dt className={text.small}>{t('project.waiting.longest')}</dt>
        <dd className={styles.figure}>
          {oldest === null ? '–' : <RelativeTime at={oldest} now={now} locale={locale} isFirst />}
        </dd>
      </div>
    </dl>
  );
}

/** How many work items there are, which leads to them. */
function Tile({
  title,
  count,
  shown,
}: {
  title: string;
  count: number | null;
  shown: Shown;
}): ReactNode {
  const { showIssues, locale } = usePageContext();
  const figure = count?.toLocaleString(locale) ?? '–';
  return (
    <div className={styles.tile}>
      <dt className={text.small}>{title}</dt>
      <dd className={styles.figure}>
        {count === null || count === 0 ? (
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
