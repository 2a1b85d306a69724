import type { ReactNode } from 'react';
import type { ChildRow } from '../../../../src/contract/panel';
import type { Outcome } from '../../../../src/contract/report';
import { dutyTitle } from '../../../../src/duties/messages';
import { StackedBar } from '../../shared/StackedBar';
import text from '../../shared/text.module.css';
import { t } from '../../shared/texts';
import { coverageOf, type DutyCoverage } from '../state/coverage-counts';
import styles from './ChildIssues.module.css';

/** What a bar is made of, from its start. */
const SEGMENTS: Outcome[] = ['met', 'attention', 'gap', 'unknown'];

/** A bar for each duty: how many of the stories have it met. */
export function Coverage({ rows }: { rows: ChildRow[] }): ReactNode {
  return (
    <ul className={styles.coverage} aria-label={t('panel.children.coverage')}>
      {coverageOf(rows).map((coverage) => (
        <li key={coverage.duty} className={styles.covered}>
          <span>{dutyTitle(coverage.duty, t)}</span>
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
    t('counts.metOf', { met: counts.met, count: applying }),
    ...rest.map((outcome) => t(`counts.${outcome}`, { count: counts[outcome] })),
  ].join(' · ');
}
