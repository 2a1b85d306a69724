import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

interface Props {
  summary: string;
  /** What it belongs to, for people who hear the page and meet many of the same. */
  about?: string;
  children: ReactNode;
}

/** Something to read on demand. */
export function Disclosure({ summary, about, children }: Props): ReactNode {
  return (
    <details className={styles.disclosure}>
      <summary className={styles.summary}>
        {summary}
        {about !== undefined && <span className="visually-hidden">: {about}</span>}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
