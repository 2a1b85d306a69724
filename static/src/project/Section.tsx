import { useId, type ReactNode, type RefObject } from 'react';
import card from '../shared/Card.module.css';
import text from '../shared/text.module.css';
import styles from './Page.module.css';

/** A part of the page under its own heading. */
export function Section({
  heading,
  note,
  busy = false,
  headingRef,
  children,
}: {
  heading: string;
  /** What the figures of the part rest on. */
  note?: string;
  busy?: boolean;
  /** Where something else on the page leads here: the heading then takes the focus. */
  headingRef?: RefObject<HTMLHeadingElement>;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section className={card.card} aria-labelledby={id} aria-busy={busy}>
      <h2
        id={id}
        className={styles.heading}
        {...(headingRef ? { ref: headingRef, tabIndex: -1 } : {})}
      >
        {heading}
      </h2>
      {children}
      {note !== undefined && <p className={text.small}>{note}</p>}
    </section>
  );
}
