import type { ReactNode } from 'react';
import type { Outcome } from '../../../src/contract/report';
import styles from './OutcomeIcon.module.css';

/** Each outcome has a shape of its own, so that it is told without its colour. */
const SHAPES: Record<Outcome, ReactNode> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path className={styles.cut} d="M4.75 8.25 7 10.5l4.25-5" />
    </>
  ),
  attention: (
    <>
      <path d="M8 1.2a1 1 0 0 1 .87.5l6.3 11.2a1 1 0 0 1-.87 1.5H1.7a1 1 0 0 1-.87-1.5l6.3-11.2A1 1 0 0 1 8 1.2Z" />
      <path className={styles.cut} d="M8 5.6v3.6M8 11.6v.1" />
    </>
  ),
  gap: (
    <>
      <path d="M8 .6a1.2 1.2 0 0 1 .85.35l6.2 6.2a1.2 1.2 0 0 1 0 1.7l-6.2 6.2a1.2 1.2 0 0 1-1.7 0l-6.2-6.2a1.2 1.2 0 0 1 0-1.7l6.2-6.2A1.2 1.2 0 0 1 8 .6Z" />
      <path className={styles.cut} d="M8 4.4v4M8 11.2v.1" />
    </>
  ),
  unknown: (
    <>
      <circle className={styles.ring} cx="8" cy="8" r="6.25" />
      <path
        className={styles.line}
        d="M6.2 6.3a1.85 1.85 0 1 1 2.7 1.7c-.6.35-.9.7-.9 1.3M8 11.3v.1"
      />
    </>
  ),
  'not-applicable': <path className={styles.line} d="M4 8h8" />,
};

/** The sign of an outcome. Its word stands beside it, or is given as its name. */
export function OutcomeIcon({ outcome, name }: { outcome: Outcome; name?: string }): ReactNode {
  const heard = name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return (
    <svg className={styles.mark} data-outcome={outcome} viewBox="0 0 16 16" {...heard}>
      {SHAPES[outcome]}
    </svg>
  );
}
