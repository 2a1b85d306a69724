import type { ReactNode } from 'react';
import { outcomeWord } from '../../../src/duties/messages';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import { TREND_OUTCOMES, type DayCounts } from './trend-points';
import styles from './Trend.module.css';

/** The figures of each day, the newest first, since that is what one asks for. */
export function TrendTable({ days }: { days: DayCounts[] }): ReactNode {
  const { locale } = usePageContext();
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('project.course.figures')}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('project.course.day')}</th>
            {TREND_OUTCOMES.map((outcome) => (
              <th key={outcome} scope="col">
                {outcomeWord(outcome, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((one) => (
            <tr key={one.day}>
              <th scope="row">{one.day}</th>
              {TREND_OUTCOMES.map((outcome) => (
                <td key={outcome}>{one[outcome].toLocaleString(locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
