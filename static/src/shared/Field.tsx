import { useId, type ReactNode } from 'react';
import styles from './FormFields.module.css';
import text from './text.module.css';

interface Props {
  label: string;
  /** A sentence below the control. */
  note?: ReactNode;
  /** The control; it gets the id that the label speaks of. */
  children: (id: string) => ReactNode;
}

/** A labelled field of a form. */
export function Field({ label, note, children }: Props): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={text.label}>
        {label}
      </label>
      <div className={styles.control}>{children(id)}</div>
      {note !== undefined && <p className={text.small}>{note}</p>}
    </div>
  );
}
