import type { ReactNode } from 'react';
import { outcomeWord } from '../../../src/duties/messages';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import { svgPath, ticksUpTo, TREND_OUTCOMES, xAt, type DayCounts } from './trend-points';
import styles from './Trend.module.css';

const BOX = { width: 440, height: 194, start: 44, end: 8, top: 26, bottom: 24 };

/**
 * A line for each outcome; what it says at a glance is its name, for people who hear the page.
 * @param props.unit what is counted
 */
export function TrendChart({ days, unit }: { days: DayCounts[]; unit: string }): ReactNode {
  const { locale } = usePageContext();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(1, ...days.flatMap((day) => TREND_OUTCOMES.map((outcome) => day[outcome])));
  const ticks = ticksUpTo(most);
  const top = ticks.at(-1) ?? most;
  const yOf = (value: number): number =>
    BOX.height - BOX.bottom - (value / top) * (BOX.height - BOX.top - BOX.bottom);
  const day = (text: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(text),
    );
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        role="img"
        aria-label={t('project.course.picture', {
          from: day(first.day),
          to: day(last.day),
          changes: TREND_OUTCOMES.map((outcome) =>
            t('project.course.change', {
              outcome: outcomeWord(outcome, t),
              before: first[outcome],
              after: last[outcome],
            }),
          ).join('. '),
        })}
      >
        <text className={styles.tick} x={0} y={11}>
          {unit}
        </text>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={BOX.start}
              x2={BOX.width - BOX.end}
              y1={yOf(tick)}
              y2={yOf(tick)}
            />
            <text className={styles.tick} x={BOX.start - 6} y={yOf(tick) + 4} textAnchor="end">
              {tick.toLocaleString(locale)}
            </text>
          </g>
        ))}
        <text className={styles.tick} x={BOX.start} y={BOX.height - 6}>
          {day(first.day)}
        </text>
        <text className={styles.tick} x={BOX.width - BOX.end} y={BOX.height - 6} textAnchor="end">
          {day(last.day)}
        </text>
        {TREND_OUTCOMES.map((outcome) => (
          <path
            key={outcome}
            className={styles.line}
            data-outcome={outcome}
            d={svgPath(
              days.map((one) => [xAt(one.day, first.day, last.day, BOX), yOf(one[outcome])]),
            )}
          />
        ))}
      </svg>
      <figcaption className={styles.legend} aria-hidden="true">
        {TREND_OUTCOMES.map((outcome) => (
          <span key={outcome} className={styles.key}>
            <svg viewBox="0 0 24 8" className={styles.sample}>
              <path className={styles.line} data-outcome={outcome} d="M0 4H24" />
            </svg>
            {outcomeWord(outcome, t)}: {last[outcome].toLocaleString(locale)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
