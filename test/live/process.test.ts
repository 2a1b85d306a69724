/**
 * The command as a process of its own, on a site that only a proxy can reach, with a certificate of the company's own: what
 * Node and its variables do, and what others on the machine see of the process.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JiraSite } from '../../local/jira/site';
import { createSampleSite } from '../../local/sample';
import { emailOf, listenerOf, TOKEN, type JiraServer } from './jira-server';

const ROOT = join(__dirname, '../..');
/** Made for this test: nobody trusts it, and it secures nothing. */
const CERTIFICATE = join(__dirname, 'certificate/certificate.pem');
const HOST = 'uferrad.atlassian.net';
const folder = mkdtempSync(join(tmpdir(), 'process-'));

const told: Pick<JiraServer, 'asked' | 'instead'> = { asked: [], instead: () => null };
const tunnels: string[] = [];
const open: Server[] = [];
/** Command lines of all processes, each time that the site was asked. */
const commandLines: string[] = [];
let proxy = '';

async function listening(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  const answer = listenerOf(new JiraSite(createSampleSite(new Date())), told);
  const keys = {
    key: readFileSync(join(__dirname, 'certificate/key.pem')),
    cert: readFileSync(CERTIFICATE),
  };
  const port = await listening(
    createServer(keys, (request, response) => {
      commandLines.push(...processList());
      answer(request, response);
    }),
  );
  const tunnel = createProxy();
  tunnel.on('connect', ({ url = '' }, socket) => {
    tunnels.push(url);
    const site = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(site).pipe(socket);
    });
    for (const one of [site, socket]) one.on('error', () => undefined);
  });
  proxy = `http://127.0.0.1:${await listening(tunnel)}`;
});
afterAll(() => {
  for (const server of open) server.close();
  rmSync(folder, { recursive: true });
});

function processList(): string[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        // It has ended in the meantime.
        return [];
      }
    });
}

interface Ended {
  code: number | null;
  said: string;
}

function run(environment: NodeJS.ProcessEnv): Promise<Ended> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const args = ['--site', `https://${HOST}`, '--email', emailOf('mira'), '--jql', 'project = BACK'];
  const child = spawn(process.execPath, [tsx, join(ROOT, 'cli/inspect.ts'), ...args], {
    env: {
      PATH: process.env['PATH'],
      LC_ALL: 'C',
      JIRA_API_TOKEN: TOKEN,
      ROLE_CLARITY_MIRROR: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, said });
    });
  });
}

test('it goes through the proxy, takes the company’s certificate, and shows nobody the token', async () => {
  const { code, said } = await run({ HTTPS_PROXY: proxy, NODE_EXTRA_CA_CERTS: CERTIFICATE });
  expect(said).toMatch(
    /Reading uferrad\.atlassian\.net as Mira Okafor\. Nothing is written there\./,
  );
  expect(said).toMatch(/work items inspected in/);
  expect(code).toBe(0);
  expect(new Set(tunnels)).toEqual(new Set([`${HOST}:443`]));
  expect(told.asked.length).toBeGreaterThan(3);
  expect(said).not.toContain(TOKEN);
  const ours = commandLines.filter((line) => line.includes('cli/inspect.ts'));
  expect(existsSync('/proc/self/cmdline') ? ours.length : 1).toBeGreaterThan(0);
  expect(commandLines.join('\n')).not.toContain(TOKEN);
});

test('a certificate that nobody vouches for is told, with the variable that mends it', async () => {
  told.asked.length = 0;
  const { code, said } = await run({ HTTPS_PROXY: proxy });
  expect(said).toMatch(
    /certificate of uferrad\.atlassian\.net can’t be verified.*NODE_EXTRA_CA_CERTS/,
  );
  expect(code).toBe(1);
  expect(told.asked).toEqual([]);
});
