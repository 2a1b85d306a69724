import { useEffect, useMemo, type ComponentType, type ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import { useAnnounce } from '../shared/Announcer';
import { DraftsProvider } from '../shared/Drafts';
import { isolate } from '../shared/isolate';
import { Notice } from '../shared/Notice';
import { PageFailure } from '../shared/PageFailure';
import { t } from '../shared/texts';
import { Skeleton } from './parts/Skeleton';
import { ReportView, type ReportProps } from './ReportView';
import { contextOf, PanelContext, type PanelContextValue } from './state/panel-context';
import { usePanelView, type Panel as PanelModel } from './state/use-panel-view';
import { Unconfigured } from './Unconfigured';

/**
 * The issue panel in whichever of its states it is.
 * @param props.report how what was found is shown
 */
export function Panel({ report = ReportView }: { report?: ComponentType<ReportProps> }): ReactNode {
  const panel = usePanelView();
  return (
    <DraftsProvider>
      <main aria-busy={panel.state.phase === 'loading'}>{contentOf(panel, report)}</main>
    </DraftsProvider>
  );
}

function contentOf(
  { state, retry, act, lastDone, refresh }: PanelModel,
  report: ComponentType<ReportProps>,
): ReactNode {
  if (state.phase === 'loading') return <Skeleton />;
  if (state.phase === 'failed')
    return <PageFailure failure={state.failure} retry={retry} titleKey="panel.failure.title" />;
  switch (state.view.state) {
    case 'unconfigured':
      return <Unconfigured view={state.view} />;
    case 'empty':
      return (
        <Notice heading={t('panel.empty.title')} level={1} tone="neutral">
          <p>{t('panel.empty.body', { issueType: isolate(state.view.issueType) })}</p>
        </Notice>
      );
    case 'story':
    case 'epic':
    case 'other':
      return (
        <Results
          view={state.view}
          now={state.now}
          locale={t.locale}
          stale={state.stale}
          act={act}
          lastDone={lastDone}
          refresh={refresh}
          report={report}
        />
      );
  }
}

interface ResultsProps extends Omit<PanelContextValue, 'context'> {
  stale: Failure | null;
  report: ComponentType<ReportProps>;
}

function Results({
  view,
  now,
  locale,
  stale,
  act,
  lastDone,
  refresh,
  report: Shown,
}: ResultsProps): ReactNode {
  const announce = useAnnounce();
  const panel = useMemo<PanelContextValue>(
    () => ({ view, now, locale, context: contextOf(view), act, lastDone, refresh }),
    [view, now, locale, act, lastDone, refresh],
  );
  useEffect(() => {
    if (stale) announce(failureWords(stale, t));
  }, [stale, announce]);
  return (
    <PanelContext.Provider value={panel}>
      <Shown stale={stale} />
    </PanelContext.Provider>
  );
}
