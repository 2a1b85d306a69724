import { useEffect, useMemo, type ReactNode } from 'react';
import { useAnnounce } from '../shared/Announcer';
import { Notice } from '../shared/Notice';
import { PageFailure } from '../shared/PageFailure';
import { ReportView } from './ReportView';
import { contextOf, PanelContext, type PanelContextValue } from './panel-context';
import { Skeleton } from './Skeleton';
import { Unconfigured } from './Unconfigured';
import { words } from './words';
import { usePanelView, type Panel as PanelModel } from './use-panel-view';

/** The issue panel in whichever of its states it is. */
export function Panel(): ReactNode {
  const panel = usePanelView();
  return <main aria-busy={panel.state.phase === 'loading'}>{contentOf(panel)}</main>;
}

function contentOf(panel: PanelModel): ReactNode {
  const { state, retry } = panel;
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
    default:
      return <Results {...panel} />;
  }
}

function Results({ state, act, refresh }: PanelModel): ReactNode {
  const announce = useAnnounce();
  const shown = state.phase === 'shown' ? state : null;
  const panel = useMemo<PanelContextValue | null>(() => {
    if (!shown || shown.view.state === 'empty' || shown.view.state === 'unconfigured') return null;
    return {
      view: shown.view,
      now: shown.now,
      locale: shown.locale,
      context: contextOf(shown.view, shown.now, shown.locale),
      act,
      refresh,
    };
  }, [shown, act, refresh]);
  const stale = shown?.stale ?? null;
  useEffect(() => {
    if (stale) announce(stale.message);
  }, [stale, announce]);
  if (!panel) return null;
  return (
    <PanelContext.Provider value={panel}>
      <ReportView stale={stale} />
    </PanelContext.Provider>
  );
}
