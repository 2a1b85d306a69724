import DynamicTable from '@atlaskit/dynamic-table';
import { useMemo, useState, type ReactNode } from 'react';
import styles from './PagedTable.module.css';
import { Pagination } from './Pagination';
import { Select } from './Select';
import { tableHead, tableRows, type Column } from './table-columns';
import { t } from './texts';

const ROWS_A_PAGE = 10;

export interface SortableColumn<R> extends Column<R> {
  /** What the column is sorted by: numbers as numbers, words as the reader's language does. */
  sortBy: (row: R) => string | number;
}

interface Props<R> {
  /** What the table holds, for people who hear the page. */
  label: string;
  columns: readonly SortableColumn<R>[];
  /** In the order in which they are shown until a column is chosen. */
  rows: readonly R[];
  keyOf: (row: R) => string;
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
export function PagedTable<R>({ label, columns, rows, keyOf, locale }: Props<R>): ReactNode {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [wanted, setWanted] = useState(1);
  const sorted = useMemo(
    () => sortedBy(rows, columns, sorting, locale),
    [rows, columns, sorting, locale],
  );
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  // A refresh may have left fewer rows than there were.
  const page = Math.min(wanted, pages);
  const head = useMemo(() => tableHead(columns, () => true), [columns]);
  const shown = sorted.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);

  return (
    <div className={styles.table}>
      <div className={styles.sort}>
        <Select
          label={t('table.sortBy')}
          value={sorting?.key ?? ''}
          options={[
            { value: '', label: '–' },
            ...columns.map(({ key, title }) => ({ value: key, label: title })),
          ]}
          choose={(key) => {
            setSorting(key === '' ? null : { key, order: 'ASC' });
            setWanted(1);
          }}
        />
      </div>
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
      {pages > 1 && <Pagination page={page} pages={pages} go={setWanted} />}
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
