import type { ReactNode } from 'react';
import { outcomeWord } from '../../../src/duties/messages';
import { usePageContext } from './page-context';
import { TREND_OUTCOMES, type DayCounts } from './trend-points';
import styles from './Trend.module.css';
import { words } from './words';

/** The figures of each day, the newest first, since that is what one asks for. */
export function TrendTable({ days }: { days: DayCounts[] }): ReactNode {
  const { locale } = usePageContext();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.course.figures}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.course.day}</th>
            {TREND_OUTCOMES.map((outcome) => (
              <th key={outcome} scope="col">
                {outcomeWord(outcome)}
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
