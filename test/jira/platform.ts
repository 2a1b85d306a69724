/** Stands in for the two globals of the Forge runtime, so that tests see what the real `@forge/api` sends and as whom. */
import { createJira, type Jira } from '../../src/jira/client';
import type { CallRecord } from '../../src/jira/send';

export interface Asked {
  as: 'user' | 'app' | 'none';
  method: string;
  path: string;
  query: Record<string, string[]>;
  body: unknown;
}

export type Reply =
  | { status?: number; body?: unknown; text?: string; headers?: Record<string, string> }
  | { networkFailure: string }
  | { never: true };

interface Meta {
  type: string;
  provider: Asked['as'];
  remote: string;
  accountId?: string;
}

export interface Platform {
  jira: Jira;
  asked: Asked[];
  log: CallRecord[];
}

/**
 * Puts a runtime in place whose Jira replies as told.
 * @param replies one after the other, the last one for ever; or a function of what was asked
 * @param milliseconds the time that the invocation has
 */
export function platformWith(
  replies: Reply[] | ((asked: Asked) => Reply),
  milliseconds = 25_000,
): Platform {
  const asked: Asked[] = [];
  const log: CallRecord[] = [];
  const fetchStandIn = async (meta: Meta, address: string, init?: RequestInit) => {
    if (meta.type !== 'fpp' || meta.remote !== 'jira')
      throw new Error(`no call to Jira: ${meta.type}`);
    const url = new URL(address, 'https://jira.invalid');
    const call: Asked = {
      as: meta.provider,
      method: init?.method ?? 'GET',
      path: url.pathname,
      query: {},
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    };
    for (const name of new Set(url.searchParams.keys()))
      call.query[name] = url.searchParams.getAll(name);
    asked.push(call);
    const reply = Array.isArray(replies)
      ? replies[Math.min(asked.length, replies.length) - 1]
      : replies(call);
    if (reply === undefined) throw new Error('no reply is left');
    if ('never' in reply) return new Promise<never>(() => undefined);
    if ('networkFailure' in reply) throw new TypeError(reply.networkFailure);
    const { status = 200, headers = {} } = reply;
    const text = reply.text ?? (reply.body === undefined ? '' : JSON.stringify(reply.body));
    return new Response(status === 204 ? null : text, { status, headers });
  };
  Object.assign(globalThis, {
    __forge_runtime__: {
      appContext: {},
      lambdaContext: { getRemainingTimeInMillis: () => milliseconds },
    },
    __forge_fetch__: fetchStandIn,
  });
  const jira = createJira({
    deadline: Date.now() + milliseconds,
    log: (record) => log.push(record),
  });
  return { jira, asked, log };
}
