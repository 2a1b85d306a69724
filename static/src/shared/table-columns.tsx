import type { DynamicTableProps } from '@atlaskit/dynamic-table';
import type { ReactNode } from 'react';
import { t } from './texts';

/** A column with everything about it, so that head and cells cannot part. */
export interface Column<R> {
  key: string;
  title: string;
  /** In hundredths of the table. */
  width?: number;
  cell: (row: R) => ReactNode;
}

/** Makes the head of the table component. */
export function tableHead<R>(
  columns: readonly Column<R>[],
  isSortable: (column: Column<R>) => boolean,
): NonNullable<DynamicTableProps['head']> {
  return {
    cells: columns.map((column) => ({
      key: column.key,
      content: column.title,
      ...(column.width === undefined ? {} : { width: column.width }),
      isSortable: isSortable(column),
      ascendingSortTooltip: t('table.ascending'),
      descendingSortTooltip: t('table.descending'),
      buttonAriaRoleDescription: t('table.button'),
    })),
  };
}

/** Makes its rows. Each cell names its column, for style sheets that lay rows out as cards. */
export function tableRows<R>(
  columns: readonly Column<R>[],
  rows: readonly R[],
  keyOf: (row: R) => string,
): NonNullable<DynamicTableProps['rows']> {
  return rows.map((row) => ({
    key: keyOf(row),
    cells: columns.map(({ key, cell }) => ({
      key,
      content: <div data-column={key}>{cell(row)}</div>,
    })),
  }));
}
