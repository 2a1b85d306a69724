import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface Props {
  heading: string;
  /** A few words beside the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One part of the report under its heading. */
export function Section({ heading, aside, children }: Props): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
