/** The services behind the seam: Jira, Confluence, app storage and the event queue, each asked in its own way. */
import { setImmediate } from 'node:timers/promises';
import type { SiteAnswer, SiteRequest } from '../jira/site';
import type { Models } from '../models/models';
import { HeldResponse } from './held-response';
import type { CallKind } from './journal';
import { REPORT_PATH, type PersonalDataDesk } from './privacy';
import type { EventQueue } from './queue';
import type { CallTarget } from './runtime';
import type { AppStorage } from './storage';

/** A product: the Jira stand-in, or one of the same form for Confluence. */
export interface Product {
  request: (request: SiteRequest) => Promise<SiteAnswer>;
}

export interface Services {
  jira: Product;
  confluence: Product | undefined;
  storage: AppStorage;
  queue: EventQueue;
  privacy: PersonalDataDesk;
  /** The language models behind `@forge/llm`. */
  models: Models;
  /** The scopes of the manifest, which the products check. */
  scopes: readonly string[] | undefined;
}

export function serviceOf(target: CallTarget): CallKind {
  if (target.type === 'kvs') return 'storage';
  if (target.type === 'llm') return 'llm';
  if (target.type !== 'fpp') return 'other';
  if (target.remote === 'jira' || target.remote === 'confluence') return target.remote;
  return target.remote === 'stargate' ? 'queue' : 'other';
}

/** The response for an answer with or without a JSON body. */
export function toResponse(
  status: number,
  json: unknown,
  headers: Record<string, string> = {},
): Response {
  const body = json === undefined ? null : JSON.stringify(json);
  return new HeldResponse(body, {
    status,
    headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...headers },
  });
}

/** What the platform's proxy says when it refuses a call itself; the packages turn it into an error. */
export function proxyError(status: number, code: string): Response {
  return new HeldResponse(null, { status, headers: { 'forge-proxy-error': code } });
}

function bodyText(init: RequestInit): string | undefined {
  if (init.body === undefined || init.body === null) return undefined;
  if (typeof init.body !== 'string') {
    throw new TypeError('The local platform sends text bodies only.');
  }
  return init.body;
}

/** Asks the service that a call is meant for. `accountId` is whoever a call as user is made for. */
export async function askService(
  services: Services,
  target: CallTarget,
  accountId: string | null,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const kind = serviceOf(target);
  const body = bodyText(init);
  if (kind === 'jira' || kind === 'confluence') {
    const product = services[kind];
    if (product === undefined) return proxyError(404, 'PRODUCT_NOT_INSTALLED');
    const answer = await product.request({
      as: target.provider ?? 'none',
      accountId,
      method: init.method ?? 'GET',
      path,
      headers: Object.fromEntries(new Headers(init.headers).entries()),
      body,
      scopes: services.scopes,
    });
    return toResponse(answer.status, answer.json, answer.headers);
  }
  await setImmediate();
  const json = body === undefined ? undefined : (JSON.parse(body) as unknown);
  if (kind === 'storage') {
    const answer = services.storage.answer(path, json);
    return toResponse(answer.status, answer.json);
  }
  if (kind === 'queue' && path.startsWith('/webhook/queue/')) {
    const answer = services.queue.answer(path, json);
    return toResponse(answer.status, answer.json);
  }
  if (kind === 'llm') {
    const answer =
      target.model === undefined
        ? await services.models.list()
        : await services.models.chat(target.model, json as Record<string, unknown>);
    return toResponse(answer.status, answer.json);
  }
  if (path === REPORT_PATH && target.provider === 'app') {
    if (services.scopes?.includes('report:personal-data') === false)
      return proxyError(403, 'MISSING_SCOPE');
    const answer = services.privacy.answer(json);
    return toResponse(answer.status, answer.json);
  }
  return proxyError(501, 'NOT_AVAILABLE_LOCALLY');
}
