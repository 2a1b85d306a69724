import { useState, type ReactNode } from 'react';
import type { IssueDutyId } from '../../../src/contract/project-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { Disclosure } from '../shared/Disclosure';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { countsOf, svgPath, ticksUpTo, xAt, type DayCounts } from './trend-chart';
import styles from './Trend.module.css';
import { PartFailure } from './PartFailure';
import { usePageContext } from './page-context';
import { Section } from './Section';
import { useAnswer } from './use-answer';
import { words } from './words';

/** What of the course is drawn, the most pressing first. */
const LINES = ['gap', 'attention', 'met'] as const;

/** Where the project stood on earlier days, for who sees all of its issues. */
export default function Trend(): ReactNode {
  const { view } = usePageContext();
  const { value, failure, refetch } = useAnswer('project.course', {});
  const [duty, setDuty] = useState<IssueDutyId | null>(null);
  if (value === null) {
    return (
      <Section heading={words.course.heading} busy={failure === null}>
        {failure ? <PartFailure failure={failure} retry={refetch} /> : <LinesSkeleton lines={4} />}
      </Section>
    );
  }
  if (!value.shown) {
    return (
      <Section heading={words.course.heading}>
        <p className={text.small}>{words.course.withheld}</p>
      </Section>
    );
  }
  const days = countsOf(value.days, duty);
  return (
    <Section heading={words.course.heading} note={words.course.restsOn}>
      {days.length < 2 ? (
        <p className={text.small}>{words.course.tooEarly}</p>
      ) : (
        <>
          <Select
            label={words.issues.duty}
            value={duty ?? ''}
            options={[
              { value: '', label: words.course.allDuties },
              ...view.duties.map((one) => ({ value: one, label: dutyTitle(one) })),
            ]}
            choose={(chosen) => {
              setDuty(chosen === '' ? null : chosen);
            }}
          />
          <TrendChart days={days} />
          <Disclosure summary={words.course.figures}>
            <CountTable days={days} />
          </Disclosure>
        </>
      )}
    </Section>
  );
}

const BOX = { width: 440, height: 180, start: 44, end: 8, top: 12, bottom: 24 };

function TrendChart({ days }: { days: DayCounts[] }): ReactNode {
  const { locale } = usePageContext();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(1, ...days.flatMap((day) => LINES.map((outcome) => day[outcome])));
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
        aria-label={words.course.picture(
          day(first.day),
          day(last.day),
          LINES.map((outcome) =>
            words.course.change(outcomeWord(outcome), first[outcome], last[outcome], locale),
          ),
        )}
      >
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
        {LINES.map((outcome) => (
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
        {LINES.map((outcome) => (
          <span key={outcome} className={styles.key}>
            <svg viewBox="0 0 24 8" className={styles.sample}>
              <path className={styles.line} data-outcome={outcome} d="M0 4H24" />
            </svg>
            {outcomeWord(outcome)}: {last[outcome].toLocaleString(locale)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** The newest first, since that is what one asks for. */
function CountTable({ days }: { days: DayCounts[] }): ReactNode {
  const { locale } = usePageContext();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.course.figures}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.course.day}</th>
            {LINES.map((outcome) => (
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
              {LINES.map((outcome) => (
                <td key={outcome}>{one[outcome].toLocaleString(locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
