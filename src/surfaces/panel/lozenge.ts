/** The function of the lozenge beside the issue. */
import { pageFailureOf } from '../shared/failures';
import { panelCallerOf } from './caller';
import { viewOf } from './view';

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
 * The lozenge of the collapsed panel: how many gaps the issue has.
 * It must never stand in the way of an issue, so a fault shows as an empty lozenge, and is told in the panel itself.
 */
export async function lozenge(
  payload: { context?: unknown; extension?: unknown },
  context?: unknown,
): Promise<Lozenge> {
  try {
    const { view } = await viewOf(panelCallerOf(lozengeContext(payload, context)));
    if (!('report' in view)) return lozengeOf('–', 'default');
    const gaps = view.report.verdicts.filter(({ outcome }) => outcome === 'gap').length;
    if (gaps === 0) return lozengeOf('No gaps', 'success');
    return lozengeOf(gaps === 1 ? '1 gap' : `${gaps} gaps`, 'removed');
  } catch (error) {
    console.error(JSON.stringify({ request: 'lozenge', code: pageFailureOf(error).code }));
    return lozengeOf('–', 'default');
  }
}

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
