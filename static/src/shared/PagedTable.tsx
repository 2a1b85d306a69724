import DynamicTable from '@atlaskit/dynamic-table';
import type { DynamicTableProps } from '@atlaskit/dynamic-table';
import { useMemo, useState, type ReactNode } from 'react';
import { Pagination, type PaginationWords } from './Pagination';
import styles from './PagedTable.module.css';

const ROWS_A_PAGE = 10;

export interface SortableCell {
  /** What the column is sorted by. */
  key: string | number;
  content: ReactNode;
}

export interface Column {
  key: string;
  content: string;
  /** In hundredths of the table. */
  width?: number;
}

export interface TableRow {
  key: string;
  /** One a column, in the columns' order. */
  cells: SortableCell[];
}

export interface TableWords extends PaginationWords {
  ascending: string;
  descending: string;
  button: string;
}

interface Props {
  /** What the table holds, for people who hear the page. */
  label: string;
  columns: Column[];
  /** In the order in which they are shown until a column is chosen. */
  rows: TableRow[];
  words: TableWords;
  locale: string;
}

type Order = 'ASC' | 'DESC';

/**
 * A table that is sorted by its columns and leafed through.
 *
 * The table component's own pages are not used: they are built on a button that writes its styles into the page, which
 * the content security policy forbids. So it is given one page at a time, already sorted.
 */
export function PagedTable({ label, columns, rows, words, locale }: Props): ReactNode {
  const [sorting, setSorting] = useState<{ key: string; order: Order } | null>(null);
  const [wanted, setWanted] = useState(1);
  const sorted = useMemo(
    () => sortedBy(rows, columns, sorting, locale),
    [rows, columns, sorting, locale],
  );
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  // A refresh may have left fewer rows than there were.
  const page = Math.min(wanted, pages);
  const head = useMemo(() => headOf(columns, words), [columns, words]);

  return (
    <div className={styles.table}>
      <DynamicTable
        label={label}
        head={head}
        rows={sorted.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)}
        {...(sorting ? { sortKey: sorting.key, sortOrder: sorting.order } : {})}
        onSort={({ key, sortOrder }: { key: string; sortOrder: Order }) => {
          setSorting({ key, order: sortOrder });
          setWanted(1);
        }}
      />
      {pages > 1 && <Pagination page={page} pages={pages} go={setWanted} words={words} />}
    </div>
  );
}

function headOf(columns: Column[], words: TableWords): NonNullable<DynamicTableProps['head']> {
  return {
    cells: columns.map((column) => ({
      ...column,
      isSortable: true,
      ascendingSortTooltip: words.ascending,
      descendingSortTooltip: words.descending,
      buttonAriaRoleDescription: words.button,
    })),
  };
}

/** Sorts numbers as numbers and words as the reader's language does; rows that are alike keep their order. */
function sortedBy(
  rows: TableRow[],
  columns: Column[],
  sorting: { key: string; order: Order } | null,
  locale: string,
): TableRow[] {
  if (!sorting) return rows;
  const index = columns.findIndex(({ key }) => key === sorting.key);
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'accent' });
  const sign = sorting.order === 'ASC' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a = '', b = ''] = [one.cells[index]?.key, other.cells[index]?.key];
    return (
      sign *
      (typeof a === 'number' && typeof b === 'number'
        ? a - b
        : collator.compare(String(a), String(b)))
    );
  });
}
