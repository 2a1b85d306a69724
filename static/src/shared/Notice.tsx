import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface Props {
  heading: ReactNode;
  /** 1 where it stands in for the whole page. */
  level?: 1 | 2;
  tone: 'neutral' | 'information' | 'success' | 'warning';
  /** Whether people who hear the page are told at once. */
  isAlert?: boolean;
  children?: ReactNode;
}

/** Something to know before going on, in place of the page or of a part of it. */
export function Notice({ heading, level = 2, tone, isAlert = false, children }: Props): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.notice} data-tone={tone} {...(isAlert ? { role: 'alert' } : {})}>
      <Heading className={styles.heading}>{heading}</Heading>
      {children}
    </div>
  );
}
