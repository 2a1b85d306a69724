/** A server on this machine with the OpenAI-style interface, which says what a script says. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOOL_NAME } from '../../src/second-reader/reading-tool';
import { seenIn, type Script } from './scripted-models';

export interface ModelServer {
  address: string;
  /** Bodies of the requests for an answer, in order. */
  asked: Record<string, unknown>[];
  close: () => Promise<void>;
}

export async function openModelServer(script: Script, status = 200): Promise<ModelServer> {
  const asked: Record<string, unknown>[] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      const isList = request.url?.endsWith('/v1/models') === true;
      const body = isList ? {} : (JSON.parse(text) as Record<string, unknown>);
      if (!isList) asked.push(body);
      void Promise.resolve(isList ? { data: [{ id: 'a-model' }] } : script(seenIn(body))).then(
        (said) => {
          const call = { function: { name: TOOL_NAME, arguments: JSON.stringify(said) } };
          const answer = {
            choices: [{ message: { role: 'assistant', tool_calls: [call] } }],
            usage: { prompt_tokens: 12, completion_tokens: 3 },
          };
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(JSON.stringify(isList ? said : answer));
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
