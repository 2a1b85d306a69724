/** The function of the lozenge beside the issue. */
import { logFault } from '../../faults/log-fault';
import english from '../../texts/en-US.json';
import { viewOf } from '../shared/issue-view';
import { textsFor } from '../shared/texts';
import { panelCallerOf } from './caller';

interface Lozenge {
  status: {
    type: 'lozenge';
    value: {
      label: string;
      type: 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';
    };
  };
}

/**
 * The lozenge of the collapsed panel: how many gaps the issue has. It says "none" only where every duty could be checked.
 * It must never get in the way of the issue, so a fault shows as an empty lozenge; the panel itself says what is wrong.
 */
export async function lozenge(
  payload: { context?: unknown; extension?: unknown },
  context?: unknown,
): Promise<Lozenge> {
  try {
    const caller = panelCallerOf(lozengeContext(payload, context));
    const { view } = await viewOf(caller);
    if (!('report' in view)) return lozengeOf('–', 'default');
    const outcomes = view.report.verdicts.map(({ outcome }) => outcome);
    const gaps = outcomes.filter((outcome) => outcome === 'gap').length;
    const t = await textsFor(caller.locale, TEXTS);
    if (gaps > 0) return lozengeOf(t('lozenge.gaps', { count: gaps }), 'removed');
    if (outcomes.includes('unknown')) return lozengeOf(t('outcomes.unknown'), 'default');
    return lozengeOf(t('lozenge.none'), 'success');
  } catch (error) {
    logFault({ request: 'lozenge', error });
    return lozengeOf('–', 'default');
  }
}

const TEXTS = { lozenge: english.lozenge, outcomes: english.outcomes };

function lozengeOf(label: string, type: Lozenge['status']['value']['type']): Lozenge {
  return { status: { type: 'lozenge', value: { label, type } } };
}

/** Dynamic properties come with the extension in the payload's context, and the person beside it. */
function lozengeContext(
  payload: { context?: unknown; extension?: unknown },
  context: unknown,
): unknown {
  const principal = (context as { principal?: { accountId?: string } } | undefined)?.principal;
  return {
    ...payload,
    ...(payload.context as object | undefined),
    accountId: principal?.accountId,
  };
}
