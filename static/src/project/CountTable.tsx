import type { ReactNode } from 'react';
import styles from './CountTable.module.css';

/** A table of rows with a name and figures; where it is narrow, rows are cards. */
export function CountTable({ children }: { children: ReactNode }): ReactNode {
  return <table className={styles.table}>{children}</table>;
}

/** A cell with a figure, which names its column where there is no head to name it. */
export function CountCell({
  column,
  children,
}: {
  column: string;
  children: ReactNode;
}): ReactNode {
  return (
    <td className={styles.figure}>
      <span className={styles.in_cards}>{column}: </span>
      {children}
    </td>
  );
}

/** The head of a column of figures. */
export function CountHead({ children }: { children: ReactNode }): ReactNode {
  return (
    <th scope="col" className={styles.figure}>
      {children}
    </th>
  );
}
