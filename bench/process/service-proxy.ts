/** The proxy to the services for a process of functions: HTTP on this machine, as with Forge's own proxy. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CallTarget } from '../../local/platform/runtime';
import { CALL_HEADER, type ProxiedCall } from './messages';

export interface ServiceProxy {
  address: string;
  close: () => void;
}

const seam = globalThis as unknown as {
  __forge_fetch__: (target: CallTarget, path: string, init: RequestInit) => Promise<Response>;
};

/** @param within does work in the invocation that runs at present */
export async function startServiceProxy(within: (work: () => void) => void): Promise<ServiceProxy> {
  const server = createServer((request, reply) => {
    within(() => {
      answer(request, reply).catch((error: unknown) => {
        reply.destroy(error instanceof Error ? error : undefined);
      });
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const { target, path } = JSON.parse(
    decodeURIComponent(String(request.headers[CALL_HEADER])),
  ) as ProxiedCall;
  const body = await text(request);
  const headers = Object.entries(request.headers).filter(([name]) => name !== CALL_HEADER);
  const response = await seam.__forge_fetch__(target, path, {
    method: request.method ?? 'GET',
    headers: Object.fromEntries(headers) as Record<string, string>,
    ...(body !== '' && { body }),
  });
  reply.writeHead(response.status, Object.fromEntries(response.headers));
  reply.end(await response.text());
}
