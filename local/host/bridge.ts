/** What the app's pages ask for over the bridge, as far as it needs the server. */
import * as v from 'valibot';
import type { FailureReason } from '../../src/contract/answer';
import { resolverRequest, type PagePlace } from '../platform/resolver-request';
import type { FrameTicket } from './frames';
import { askJira, personOf, type Host } from './host';
import { json, refusal, type HostRequest, type HostRoute, type HostReply } from './reply';
import type { Session } from './session';

const invokeSchema = v.strictObject({
  functionKey: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)),
  payload: v.optional(v.unknown()),
  metadata: v.optional(v.unknown()),
});

const fetchSchema = v.object({
  product: v.literal('jira', 'The local site has no product but Jira.'),
  restPath: v.pipe(v.string(), v.startsWith('/rest/')),
  fetchRequestInit: v.optional(
    v.object({
      method: v.optional(v.string(), 'GET'),
      body: v.optional(v.nullable(v.string())),
      headers: v.optional(v.array(v.tuple([v.string(), v.string()]))),
    }),
    { method: 'GET' },
  ),
});

/** The error by which a function hands on the platform's question whether the app may act for whoever looks. */
const NEEDS_CONSENT = 'NEEDS_AUTHENTICATION_ERR';

/** What Forge lets a page send at once. */
const LARGEST_PAYLOAD = 500 * 1024;

export function bridgeRoutes(host: Host): HostRoute[] {
  const answering =
    (answer: (ticket: FrameTicket, request: HostRequest) => Promise<HostReply> | HostReply) =>
    (request: HostRequest): Promise<HostReply> | HostReply => {
      const ticket = host.frames.ticket(request.params['ticket'] ?? '');
      if (!ticket)
        return refusal(410, 'This page is from before the local site was started. Reload it.');
      if (ticket.viewer !== request.session.viewer) {
        return refusal(403, 'Someone else is looking now. Reload the page.');
      }
      return answer(ticket, request);
    };
  return [
    {
      method: 'GET',
      path: '/frame/:resource/*file',
      handle: async ({ params, url }) => {
        const { resource = '', file = '' } = params;
        const ticket = url.searchParams.get('ticket');
        const siteHost = new URL(host.baseUrl).host;
        const reply = await host.frames.file(resource, file, ticket, siteHost);
        return reply ?? { status: 404, headers: {}, body: '' };
      },
    },
    {
      method: 'GET',
      path: '/bridge/:ticket/context',
      handle: answering((ticket, { session }) => json(pageContext(host, ticket, session))),
    },
    {
      method: 'GET',
      path: '/bridge/:ticket/dynamic',
      handle: answering((ticket) => dynamicProperties(host, ticket)),
    },
    {
      method: 'POST',
      path: '/bridge/:ticket/invoke',
      handle: answering((ticket, request) => invoke(host, ticket, request)),
    },
    {
      method: 'POST',
      path: '/bridge/:ticket/consent',
      handle: answering(({ viewer }) => {
        if (viewer === null) return refusal(403, 'Nobody is signed in who could allow it.');
        host.agree(viewer);
        return json({ ok: true });
      }),
    },
    {
      method: 'POST',
      path: '/bridge/:ticket/product',
      handle: answering((ticket, request) => fetchProduct(host, ticket, request)),
    },
    {
      method: 'POST',
      path: '/bridge/:ticket/modal',
      handle: answering((ticket, request) => openModal(host, ticket, request)),
    },
  ];
}

/** Where the page stands: made here, of nothing that came from the page. */
export function placeOf(host: Host, { viewer, module, extension }: FrameTicket): PagePlace {
  const person = personOf(host.site.data, viewer);
  return {
    moduleKey: module.key,
    extension,
    siteUrl: host.baseUrl,
    locale: person?.locale ?? 'en-GB',
    timezone: person?.timeZone ?? 'UTC',
  };
}

/** The context that the page itself is told; no function trusts it. */
function pageContext(host: Host, ticket: FrameTicket, { theme }: Session): object {
  const request = resolverRequest('', undefined, placeOf(host, ticket)) as { context: object };
  return {
    ...request.context,
    localId: ticket.localId,
    ...(ticket.viewer === null ? {} : { accountId: ticket.viewer }),
    theme: { colorMode: theme },
    permissions: { scopes: host.app.permissions.scopes ?? [] },
  };
}

async function invoke(host: Host, ticket: FrameTicket, request: HostRequest): Promise<HostReply> {
  const body = await request.body();
  if (Buffer.byteLength(body) > LARGEST_PAYLOAD)
    return refusal(413, 'A page can send 500 KB at most.');
  const reading = v.safeParse(invokeSchema, parsed(body));
  if (!reading.success)
    return refusal(
      400,
      `A page can send a function key and a payload: ${reading.issues[0].message}`,
    );
  if (ticket.module.functionKey === null)
    return refusal(404, `${ticket.module.key} has no resolver.`);
  const { functionKey, payload } = reading.output;
  const before = host.confirmations?.refused ?? 0;
  const result = await host.invoke({
    functionKey: ticket.module.functionKey,
    body: resolverRequest(functionKey, payload, placeOf(host, ticket)),
    accountId: ticket.viewer,
    moduleKey: ticket.module.key,
  });
  if (!result.ok && result.error.type === NEEDS_CONSENT) return json({ needsConsent: true }, 401);
  if (!result.ok) return failed(result.error);
  const isRefused = (host.confirmations?.refused ?? 0) > before;
  return json({ value: (isRefused ? asNotConfirmed(result.value) : result.value) ?? null });
}

const refusedSchema = v.looseObject({
  ok: v.literal(false),
  failure: v.looseObject({ code: v.literal('not-signed-in') }),
});

/** The app takes a write that its person declines for one that they may not make the app do: here it is known better. */
function asNotConfirmed(answer: unknown): unknown {
  if (!v.is(refusedSchema, answer)) return answer;
  const reason: FailureReason = 'common.not-confirmed';
  return { ...answer, failure: { ...answer.failure, reason, retry: false } };
}

/** What a module shows before its page is opened, such as a lozenge. */
async function dynamicProperties(host: Host, ticket: FrameTicket): Promise<HostReply> {
  const { dynamicProperties: functionKey, key } = ticket.module;
  if (functionKey === null) return refusal(404, `${key} shows nothing before it is opened.`);
  const request = resolverRequest('', undefined, placeOf(host, ticket)) as { context: object };
  const result = await host.invoke({
    functionKey,
    body: { context: request.context, extension: ticket.extension },
    accountId: ticket.viewer,
    moduleKey: key,
  });
  return result.ok ? json({ value: result.value ?? null }) : failed(result.error);
}

/** A fault of the app itself: the stack is for whoever runs the site, the page is told that there was one. */
function failed({ stack }: { stack: string }): HostReply {
  console.error(stack);
  return refusal(500, 'The function failed. The terminal where the site runs says why.');
}

/** Requests that a page makes of Jira itself; they are the viewer's own, whatever the page says. */
async function fetchProduct(
  host: Host,
  ticket: FrameTicket,
  request: HostRequest,
): Promise<HostReply> {
  const reading = v.safeParse(fetchSchema, parsed(await request.body()));
  if (!reading.success) return refusal(400, reading.issues[0].message);
  const { restPath, fetchRequestInit } = reading.output;
  const { method, body } = fetchRequestInit;
  const answer = await askJira(host, ticket.viewer, method, restPath, body ?? undefined);
  return json({
    value: {
      status: answer.status,
      statusText: '',
      headers: { 'content-type': 'application/json;charset=UTF-8' },
      body: answer.json === undefined ? '' : JSON.stringify(answer.json),
      isAttachment: false,
    },
  });
}

const modalSchema = v.object({
  resource: v.nullable(v.string()),
  context: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** A page that another page opens over itself, for the same person at the same place. */
async function openModal(
  host: Host,
  ticket: FrameTicket,
  request: HostRequest,
): Promise<HostReply> {
  const reading = v.safeParse(modalSchema, parsed(await request.body()));
  if (!reading.success) return refusal(400, reading.issues[0].message);
  const { resource, context } = reading.output;
  const { viewer, module, extension } = ticket;
  const entry = resource === null ? module.entry : `${resource.split('/').at(-1) ?? ''}.html`;
  const address = host.frames.open({
    viewer,
    module: { ...module, entry },
    extension: { ...extension, modal: context },
  });
  return json({ value: address });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
