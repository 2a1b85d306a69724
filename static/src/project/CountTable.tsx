import type { ReactNode } from 'react';
import { t } from '../shared/texts';
import styles from './CountTable.module.css';

/** A column of figures, with everything about it. */
export interface CountColumn<R> {
  key: string;
  title: string;
  /** What stands in the head in place of the title alone. */
  head?: ReactNode;
  cell: (row: R) => ReactNode;
}

/** Rows under a heading of their own. */
interface RowGroup<R> {
  heading: string;
  rows: readonly R[];
}

interface Props<R> {
  /** What the rows are. */
  title: string;
  columns: readonly CountColumn<R>[];
  /** Rows, or groups of them. */
  rows: readonly R[] | { groups: readonly RowGroup<R>[] };
  keyOf: (row: R) => string;
  nameOf: (row: R) => ReactNode;
  /** A picture of the figures, between the name and them. */
  barOf?: (row: R) => ReactNode;
}

/** A table of rows with a name and figures; where it is narrow, rows are cards, and each figure names its column. */
export function CountTable<R>({ title, columns, rows, keyOf, nameOf, barOf }: Props<R>): ReactNode {
  const line = (row: R): ReactNode => (
    <tr key={keyOf(row)}>
      <th scope="row">{nameOf(row)}</th>
      {barOf && <td className={styles.bar}>{barOf(row)}</td>}
      {columns.map((column) => (
        <td key={column.key} className={styles.figure}>
          <span className={styles.in_cards}>{t('page.named', { name: column.title })} </span>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {barOf && <td className={styles.bar} />}
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.figure}>
                {column.head ?? column.title}
              </th>
            ))}
          </tr>
        </thead>
        {'groups' in rows ? (
          rows.groups.map((group) => (
            <tbody key={group.heading}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {group.heading}
                </th>
              </tr>
              {group.rows.map(line)}
            </tbody>
          ))
        ) : (
          <tbody>{rows.map(line)}</tbody>
        )}
      </table>
    </div>
  );
}
