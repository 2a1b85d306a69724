/**
 * The one way out to the person's site: it asks as them, that site alone. Redirects are not followed, since the token
 * would go along; what would change something is not sent, unless the connection was opened for what was confirmed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';
import { JiraError } from '../src/jira/error';
import { isThisMachine } from './address';
import { LiveProblem } from './problem';
import { proxyIn } from './proxy';
import { RateLimiter } from './rate-limiter';
import { withTimeout, LONGEST_SILENCE_MS } from './request-timeout';
import { readWrite } from './write';

/** Of Jira's calls with a body these only read: they ask with more than an address can hold. */
export const POST_READS: ReadonlySet<string> = new Set([
  '/rest/api/3/search/jql',
  '/rest/api/3/issue/bulkfetch',
  '/rest/api/3/changelog/bulkfetch',
]);

export interface Account {
  address: URL;
  email: string;
  token: string;
}

/** As much of an answer as is looked at. */
export interface Answer {
  status: number;
  headers: Pick<Headers, 'get'>;
  text: () => Promise<string>;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export type Fetch = (
  url: string,
  init: Asking & { redirect: 'manual'; signal: AbortSignal },
) => Promise<Answer>;

export interface Connection {
  readonly limiter: RateLimiter;
  /** @param path with query. @throws JiraError for what no Jira answers; what `fetch` throws where nothing answers */
  request: (path: string, asking: Asking) => Promise<Answer>;
  close: () => Promise<void>;
}

export interface ConnectionOptions {
  /** Whether what a person has confirmed may be sent, too. */
  mayWrite?: boolean;
  /** Told where a request gets no answer for some seconds. */
  onSilence?: (() => void) | undefined;
  /** In place of the network. */
  fetch?: Fetch;
  /** Waits so many milliseconds. */
  rest?: (milliseconds: number) => Promise<unknown>;
}

/** @throws LiveProblem where the environment names a proxy that is none */
export function openConnection(
  account: Account,
  { fetch, mayWrite = false, onSilence, rest = sleep }: ConnectionOptions = {},
): Connection {
  const { address } = account;
  const network = fetch === undefined ? openNetwork(address) : { fetch, close: noOp };
  const limiter = new RateLimiter(rest);
  // Not a field of anything that is printed or thrown.
  const secret = Buffer.from(`${account.email}:${account.token}`).toString('base64');
  const authorization = `Basic ${secret}`;
  return {
    limiter,
    close: network.close,
    request: async (path, { method = 'GET', headers, body }) => {
      const url = new URL(path, address);
      const reads = method === 'GET' || (method === 'POST' && POST_READS.has(url.pathname));
      const writes = mayWrite && readWrite(method, path, body === undefined ? null : {}) !== null;
      if (url.origin !== address.origin || !(reads || writes))
        throw new Error(`Not to be asked of this site: ${method} ${url.pathname}`);
      await limiter.turn();
      const init = {
        method,
        redirect: 'manual' as const,
        headers: { accept: 'application/json', ...headers, authorization },
        ...(body !== undefined && { body }),
      };
      const answer = await withTimeout(
        (signal) => network.fetch(url.href, { ...init, signal }),
        onSilence,
      );
      limiter.note(answer.headers);
      refuseOthers(answer, address);
      const { status, headers: given } = answer;
      const text = async (): Promise<string> =>
        withoutSecrets(await answer.text(), [account.token, secret]);
      return { status, headers: given, text };
    },
  };
}

/** Shorter than any token, and found in words that are none. */
const TOO_SHORT = 6;

/** A site, or what stands on the way to it, may say in its answer what it was asked with: nothing of that is shown or kept. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter(({ length }) => length >= TOO_SHORT)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .reduce((kept, secret) => kept.replaceAll(secret, '…'), text);
}

const noOp = (): Promise<void> => Promise.resolve();

/** Node's own `fetch` passes proxy variables over; this machine is asked without a proxy, which would see the token. */
function openNetwork(address: URL): { fetch: Fetch; close: () => Promise<void> } {
  // Of an answer that has begun, each piece may be waited for as long as its beginning.
  const options = { bodyTimeout: LONGEST_SILENCE_MS };
  const proxy = proxyIn(process.env);
  const proxies = proxy === null ? {} : { httpProxy: proxy, httpsProxy: proxy };
  const dispatcher = isThisMachine(address)
    ? new Agent(options)
    : new EnvHttpProxyAgent({ ...options, ...proxies });
  return {
    fetch: async (url, init) => {
      const { status, headers, body } = await undiciFetch(url, { ...init, dispatcher });
      return { status, headers, text: () => textOf(body ?? [], address) };
    },
    close: () => dispatcher.close(),
  };
}

/** Bytes of one answer: a hundred work items with all their comments and histories take a few millions. */
const LONGEST_ANSWER = 200_000_000;

/**
 * The text of an answer.
 * @throws JiraError where it is longer than what is read
 */
export async function textOf(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { host }: URL,
  longest = LONGEST_ANSWER,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longest)
      throw unreadable(200, new LiveProblem((t) => t('live.tooLong', { host })));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const ENDPOINT = 'any';

function unreadable(status: number, problem: LiveProblem): JiraError {
  return new JiraError({ kind: 'unreadable', status, endpoint: ENDPOINT }, { cause: problem });
}

/** @throws JiraError for answers that come from no API, and for those that Jira gives to nobody in particular */
function refuseOthers({ status, headers }: Answer, address: URL): void {
  const { host } = address;
  if (status >= 300 && status < 400)
    throw unreadable(status, redirected(headers.get('location') ?? '', address));
  const isPage = (headers.get('content-type') ?? '').includes('text/html');
  if (isPage && status < 300)
    throw unreadable(status, new LiveProblem((t) => t('live.webPage', { host })));
  // With a token that it does not take, Jira answers some calls as to somebody who is not signed in.
  if (/FAILED|DENIED/.test(headers.get('x-seraph-loginreason') ?? ''))
    throw new JiraError({ kind: 'unauthenticated', status: 401, endpoint: ENDPOINT });
}

function redirected(location: string, address: URL): LiveProblem {
  const { host } = address;
  const to = URL.canParse(location, address) ? new URL(location, address) : address;
  const isLogin = /\b(?:log-?in|sign-?in|sso|saml|auth)\b|^id\./i.test(to.hostname + to.pathname);
  if (isLogin || to.host === host) return new LiveProblem((t) => t('live.loginPage', { host }));
  return new LiveProblem((t) => t('live.redirected', { host, to: to.host }));
}
