import type { ReactNode } from 'react';
import type { ChildRow } from '../../../src/contract/panel';
import type { Outcome } from '../../../src/contract/report';
import { dutyTitle } from '../../../src/duties/messages';
import { StackedBar } from '../shared/StackedBar';
import text from '../shared/text.module.css';
import styles from './ChildIssues.module.css';
import { coverageOf, type DutyCoverage } from './coverage-counts';
import { words } from './words';

/** What a bar is made of, from its start. */
const SEGMENTS: Outcome[] = ['met', 'attention', 'gap', 'unknown'];

/** A bar for each duty: how many of the stories have it met. */
export function Coverage({ rows }: { rows: ChildRow[] }): ReactNode {
  return (
    <ul className={styles.coverage} aria-label={words.children.coverage}>
      {coverageOf(rows).map((coverage) => (
        <li key={coverage.duty} className={styles.covered}>
          <span>{dutyTitle(coverage.duty)}</span>
          <StackedBar segments={SEGMENTS.map((kind) => ({ kind, count: coverage.counts[kind] }))} />
          <span className={text.small}>{figures(coverage)}</span>
        </li>
      ))}
    </ul>
  );
}

/** In words what the bar shows, since a colour says nothing to many. */
function figures({ counts, applying }: DutyCoverage): string {
  const rest = (['gap', 'attention', 'unknown'] as const).filter((outcome) => counts[outcome] > 0);
  return [
    words.children.met(counts.met, applying),
    ...rest.map((outcome) => words.summary.count(outcome, counts[outcome])),
  ].join(' · ');
}
