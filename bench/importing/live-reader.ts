/**
 * Reads a live site into its copy and goes through it, keeps nothing, and prints what it took:
 * `tsx live-reader.ts FOLDER ISSUES`. The site stands in this process, and makes each answer of what the tests have.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Fetch } from '../../live/connection';
import { LiveSite } from '../../live/site';
import { APART, copied, SMALL } from './large-export';

const IDS_A_PAGE = 5000;
const FIRST_ID = 20_000;

const lines = readFileSync(join(SMALL, 'cloud.jsonl'), 'utf8').trim().split('\n');
const byId = new Map(lines.map((line) => [Number((JSON.parse(line) as { id: string }).id), line]));

/** The id of the n-th issue. */
function idAt(n: number): string {
  const small = [...byId.keys()];
  const copy = Math.floor(n / small.length);
  return String((small[n % small.length] ?? FIRST_ID) + copy * APART);
}

function issueOf(id: string): string {
  const copy = Math.floor((Number(id) - FIRST_ID) / APART);
  return copied(byId.get(Number(id) - copy * APART) ?? '{}', copy);
}

function siteOf(issues: number): Fetch {
  const answerTo = (path: string, body: string): string => {
    if (path.endsWith('/myself')) return '{"accountId":"me","displayName":"Me"}';
    if (path.endsWith('/field')) return '[]';
    if (path.endsWith('/search/jql')) {
      const { jql, nextPageToken = '0' } = JSON.parse(body) as Record<string, string>;
      // Nothing has changed since, and every child has been found already.
      if (jql !== 'project = FERRY') return '{"issues":[],"isLast":true}';
      const from = Number(nextPageToken);
      const to = Math.min(issues, from + IDS_A_PAGE);
      const page = Array.from({ length: to - from }, (_, n) => ({ id: idAt(from + n) }));
      const next = to < issues ? { nextPageToken: String(to) } : { isLast: true };
      return JSON.stringify({ issues: page, ...next });
    }
    const { issueIdsOrKeys } = JSON.parse(body) as { issueIdsOrKeys: string[] };
    return `{"issues":[${issueIdsOrKeys.map(issueOf).join(',')}]}`;
  };
  return (url, { body = '' }) => {
    const text = answerTo(new URL(url).pathname, body);
    const headers = new Headers({ 'content-type': 'application/json' });
    const answer: Answer = { status: 200, headers, text: () => Promise.resolve(text) };
    return Promise.resolve(answer);
  };
}

/**
 * Bytes that are this process's own. The pages of the copy's file that the system holds for it are not: it takes them back
 * as soon as it needs the room. Where the system does not tell them apart, all of it.
 */
function ownBytes(): number {
  try {
    const [, kilobytes] =
      /^RssAnon:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Elsewhere than on Linux there is no such file.
  }
  return process.memoryUsage.rss();
}

async function main(folder: string, issues: number): Promise<void> {
  const address = new URL('https://site.example');
  let most = 0;
  const look = (): void => {
    most = Math.max(most, ownBytes());
  };
  const live = await LiveSite.open({
    account: { address, email: 'me@site.example', token: 'none' },
    jql: 'project = FERRY',
    ...{ folder, afresh: false, roleMap: null, fetch: siteOf(issues) },
    onProgress: look,
  });
  let found = 0;
  for await (const entry of live.opened.issues()) {
    if ('issue' in entry) found += 1;
    if (found % 1000 === 0) look();
  }
  await live.close();
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  console.log(JSON.stringify({ issues: found, megabytes: Math.round(most / 1024 ** 2), seconds }));
}

void main(process.argv[2] ?? '', Number(process.argv[3]));
