import { useEffect, useMemo, type ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { useAnnounce } from '../shared/Announcer';
import { Notice } from '../shared/Notice';
import { PageFailure } from '../shared/PageFailure';
import { contextOf, PanelContext, type PanelContextValue } from './panel-context';
import { ReportView } from './ReportView';
import { Skeleton } from './Skeleton';
import { Unconfigured } from './Unconfigured';
import { usePanelView, type Panel as PanelModel } from './use-panel-view';
import { words } from './words';

/** The issue panel in whichever of its states it is. */
export function Panel(): ReactNode {
  const panel = usePanelView();
  return <main aria-busy={panel.state.phase === 'loading'}>{contentOf(panel)}</main>;
}

function contentOf({ state, retry, act, refresh }: PanelModel): ReactNode {
  if (state.phase === 'loading') return <Skeleton />;
  if (state.phase === 'failed')
    return <PageFailure failure={state.failure} retry={retry} words={words} />;
  switch (state.view.state) {
    case 'unconfigured':
      return <Unconfigured view={state.view} />;
    case 'empty':
      return (
        <Notice heading={words.empty.title} level={1} tone="neutral">
          <p>{words.empty.body(state.view.issueType)}</p>
        </Notice>
      );
    case 'story':
    case 'epic':
    case 'other':
      return (
        <Results
          view={state.view}
          now={state.now}
          locale={state.locale}
          stale={state.stale}
          act={act}
          refresh={refresh}
        />
      );
  }
}

interface ResultsProps extends Omit<PanelContextValue, 'context'> {
  stale: Failure | null;
}

function Results({ view, now, locale, stale, act, refresh }: ResultsProps): ReactNode {
  const announce = useAnnounce();
  const panel = useMemo<PanelContextValue>(
    () => ({ view, now, locale, context: contextOf(view, now, locale), act, refresh }),
    [view, now, locale, act, refresh],
  );
  useEffect(() => {
    if (stale) announce(stale.message);
  }, [stale, announce]);
  return (
    <PanelContext.Provider value={panel}>
      <ReportView stale={stale} />
    </PanelContext.Provider>
  );
}
