import { lazy, Suspense, type ReactNode } from 'react';
import type { ComboboxProps } from './Combobox';
import { LinesSkeleton } from './LinesSkeleton';

// Half the weight of a page, and seldom what it opens with.
const Combobox = lazy(() => import('./Combobox'));

/** The field that finds one of very many, loaded where there is one. */
export function LazyCombobox(props: ComboboxProps): ReactNode {
  return (
    <Suspense fallback={<LinesSkeleton lines={2} />}>
      <Combobox {...props} />
    </Suspense>
  );
}
