import { lazy, Suspense, useId, useMemo, useState, type ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import { ErrorMessage } from '../shared/ErrorMessage';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { t } from '../shared/texts';
import { useFocusRestore } from '../shared/use-focus-restore';
import { Answer } from './Answer';
import type { Part } from './details/Details';
import { PanelFooter } from './PanelFooter';
import styles from './ReportView.module.css';
import { usePanelContext } from './state/panel-context';
import { turnsOf } from './state/turns';
import { useRemembered } from './state/use-remembered';
import { useWays } from './ways/use-ways';

// What stands behind the answer is asked for by a click, and loaded then.
const Details = lazy(() => import('./details/Details'));
const LINES = 8;

export interface ReportProps {
  /** Why what is shown could not be looked at again. */
  stale: Failure | null;
}

/** The answer first: whose turn it is and what helps. All that it rests on is one click away. */
export function ReportView({ stale }: ReportProps): ReactNode {
  const { view } = usePanelContext();
  const [isOpen, setOpen] = useRemembered('details', view.viewer);
  return <Report stale={stale} isOpen={isOpen} setOpen={setOpen} />;
}

/** The same with all that it rests on: for a place that somebody opened to see that. */
export function WholeReport({ stale }: ReportProps): ReactNode {
  const [isOpen, setOpen] = useState(true);
  return <Report stale={stale} isOpen={isOpen} setOpen={setOpen} />;
}

interface Props extends ReportProps {
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

function Report({ stale, isOpen, setOpen }: Props): ReactNode {
  const { view } = usePanelContext();
  const { verdicts, issue } = view.report;
  const id = useId();
  const turns = useMemo(() => turnsOf(verdicts, view.viewer), [verdicts, view.viewer]);
  const [at, setAt] = useState<Part | null>(null);
  const keepsFocus = useFocusRestore<HTMLDivElement>();
  const { ways, place } = useWays((part) => {
    setOpen(true);
    setAt(part);
  });
  return (
    <div className={styles.report} ref={keepsFocus}>
      <h1 className="visually-hidden">{t('panel.title', { key: issue.key })}</h1>
      {turns.length > 0 && <Answer turns={turns} ways={ways} />}
      {stale && (
        <ErrorMessage>{t('panel.failure.stale', { failure: failureWords(stale, t) })}</ErrorMessage>
      )}
      {place}
      <PanelFooter
        calm={turns.length === 0}
        isOpen={isOpen}
        controls={id}
        toggle={() => {
          setOpen(!isOpen);
          setAt(null);
        }}
      />
      {isOpen && (
        <div id={id}>
          <Suspense fallback={<LinesSkeleton lines={LINES} />}>
            <Details at={at} asking={ways.asking} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
