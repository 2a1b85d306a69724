import DynamicTable from '@atlaskit/dynamic-table';
import { useMemo, useState, type ReactNode } from 'react';
import styles from './PagedTable.module.css';
import { Pagination, type PaginationWords } from './Pagination';
import { tableHead, tableRows, type Column, type SortWords } from './table-columns';

const ROWS_A_PAGE = 10;

export interface SortableColumn<R> extends Column<R> {
  /** What the column is sorted by: numbers as numbers, words as the reader's language does. */
  sortBy: (row: R) => string | number;
}

export type TableWords = PaginationWords & SortWords;

interface Props<R> {
  /** What the table holds, for people who hear the page. */
  label: string;
  columns: readonly SortableColumn<R>[];
  /** In the order in which they are shown until a column is chosen. */
  rows: readonly R[];
  keyOf: (row: R) => string;
  words: TableWords;
  locale: string;
}

interface Sorting {
  /** Of the column. */
  key: string;
  order: 'ASC' | 'DESC';
}

/**
 * A table that is sorted by its columns and leafed through.
 *
 * The table component's own pages are not used: they are built on a button that writes its styles into the page, which
 * the content security policy forbids. So it is given one page at a time, already sorted.
 */
export function PagedTable<R>({ label, columns, rows, keyOf, words, locale }: Props<R>): ReactNode {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [wanted, setWanted] = useState(1);
  const sorted = useMemo(
    () => sortedBy(rows, columns, sorting, locale),
    [rows, columns, sorting, locale],
  );
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  // A refresh may have left fewer rows than there were.
  const page = Math.min(wanted, pages);
  const head = useMemo(() => tableHead(columns, () => true, words), [columns, words]);
  const shown = sorted.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);

  return (
    <div className={styles.table}>
      <DynamicTable
        label={label}
        head={head}
        rows={tableRows(columns, shown, keyOf)}
        {...(sorting ? { sortKey: sorting.key, sortOrder: sorting.order } : {})}
        onSort={({ key, sortOrder }: { key: string; sortOrder: Sorting['order'] }) => {
          setSorting({ key, order: sortOrder });
          setWanted(1);
        }}
      />
      {pages > 1 && <Pagination page={page} pages={pages} go={setWanted} words={words} />}
    </div>
  );
}

/** Rows that are alike keep their order. */
function sortedBy<R>(
  rows: readonly R[],
  columns: readonly SortableColumn<R>[],
  sorting: Sorting | null,
  locale: string,
): readonly R[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (!sorting || !column) return rows;
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'accent' });
  const sign = sorting.order === 'ASC' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [column.sortBy(one), column.sortBy(other)];
    return (
      sign *
      (typeof a === 'number' && typeof b === 'number'
        ? a - b
        : collator.compare(String(a), String(b)))
    );
  });
}
