/** What went wrong on the way to the person's Jira, in a sentence with the next step. */
import { JiraError } from '../src/jira/error';
import type { Translate } from '../src/texts/translate';
import type { Account } from './connection';
import { LiveProblem } from './problem';

/**
 * @param keeps whether something was read, which the next run need not read again
 * @returns the problem, or null for what is no fault of the way there but a mistake of ours
 */
export function problemOf(
  error: unknown,
  { address, email }: Account,
  keeps = false,
): LiveProblem | null {
  const told = inChain(error, (one) => one instanceof LiveProblem);
  if (told) return told;
  if (!(error instanceof JiraError)) return null;
  const { host } = address;
  const say = (sentence: (t: Translate) => string): LiveProblem =>
    new LiveProblem(sentence, { cause: error });
  const sayKept = (sentence: (t: Translate) => string): LiveProblem =>
    say((t) => (keeps ? `${sentence(t)} ${t('live.kept')}` : sentence(t)));
  switch (error.kind) {
    case 'unauthenticated':
      return say((t) => t('live.tokenRefused', { host, email }));
    case 'forbidden':
      return say((t) => t('live.forbidden', { host, email }));
    case 'rate-limited': {
      const minutes = Math.max(1, Math.ceil((error.retryAfterSeconds ?? 0) / 60));
      return sayKept((t) => t('live.busy', { minutes }));
    }
    case 'bad-request': {
      const problem = error.reasons.join(' ') || String(error.status);
      return error.endpoint.endsWith('/search/jql')
        ? say((t) => t('live.queryRefused', { problem }))
        : say((t) => t('live.refused', { host, problem }));
    }
    case 'not-found':
    case 'gone':
    case 'unreadable':
      return say((t) => t('live.noJira', { host }));
    case 'conflict':
    case 'unavailable':
      return sayKept(
        error.status > 0
          ? (t) => t('live.unavailable', { host, status: String(error.status) })
          : networkProblem(error, address),
      );
  }
}

const UNKNOWN_HOST = /^(ENOTFOUND|EAI_AGAIN|EAI_NODATA)$/;
/** Codes of Node's, of its TLS and of undici's. */
const NETWORK: readonly [codes: RegExp, (t: Translate, host: string, code: string) => string][] = [
  [UNKNOWN_HOST, (t, host) => t('live.unknownHost', { host })],
  [/^ECONNREFUSED$/, (t, host) => t('live.connectionRefused', { host })],
  [/CERT|SIGNATURE|ISSUER|^ERR_TLS/, (t, host, code) => t('live.certificate', { host, code })],
  [/^UND_ERR_(ABORTED|PRX_TLS)$/, (t) => t('live.proxy')],
];

function networkProblem(error: JiraError, { host, hostname }: URL): (t: Translate) => string {
  const codes: string[] = [];
  let sought = hostname;
  inChain(error, (one) => {
    codes.push(textAt(one, 'code') ?? '');
    // Node says whose name it looked up: the proxy's, where there is one.
    sought = textAt(one, 'hostname') ?? sought;
    return false;
  });
  if (sought !== hostname && codes.some((code) => UNKNOWN_HOST.test(code)))
    return (t) => t('live.unknownProxy', { proxy: sought });
  for (const [pattern, sentence] of NETWORK) {
    const code = codes.find((one) => pattern.test(one));
    if (code !== undefined) return (t) => sentence(t, host, code);
  }
  return (t) => t('live.noAnswer', { host });
}

function textAt(value: unknown, name: string): string | null {
  const held: unknown = typeof value === 'object' && value && Reflect.get(value, name);
  return typeof held === 'string' ? held : null;
}

function inChain<T>(error: unknown, is: (one: unknown) => one is T): T | null;
function inChain(error: unknown, is: (one: unknown) => boolean): unknown;
function inChain(error: unknown, is: (one: unknown) => boolean): unknown {
  const seen = new Set<unknown>();
  const open: unknown[] = [error];
  for (const one of open) {
    if (one === null || one === undefined || seen.has(one)) continue;
    seen.add(one);
    if (is(one)) return one;
    if (one instanceof Error) open.push(one.cause);
    // Node tries every address of a name, and gives all that failed at once.
    if (one instanceof AggregateError) open.push(...(one.errors as unknown[]));
  }
  return null;
}
