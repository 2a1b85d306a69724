import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { GlobalView } from '../../../src/contract/global-page';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { t } from '../shared/texts';

// Few cover for anybody.
const CoveredTurns = lazy(() => import('./CoveredTurns'));

/**
 * What waits for those for whom the viewer covers, apart from their own. Where very much waits for the viewer, it is asked for by
 * a click: so the page never takes more than four calls to open.
 */
export function Covered({
  view,
  filter,
  now,
}: {
  view: GlobalView;
  filter: TurnFilter;
  /** Epoch milliseconds. */
  now: number;
}): ReactNode {
  const [isOpen, setOpen] = useState(!view.turns.more);
  if (view.covering === 0) return null;
  if (!isOpen)
    return (
      <div>
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('global.covered.show', { count: view.covering })}
        </Button>
      </div>
    );
  return (
    <Suspense fallback={<LinesSkeleton lines={4} />}>
      <CoveredTurns view={view} filter={filter} now={now} />
    </Suspense>
  );
}
