/**
 * No request names anybody: every question, every comment that may ask and every text of whole sites is asked about, and each
 * request is searched for everybody whom the site knows. `npm run test:long` does so with all of the real exports.
 */
import { importExport } from '../../local/import/import-export';
import type { SiteData, SiteIssue } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { TEXT_KINDS } from '../../src/contract/second-reading';
import { readText } from '../../src/inspection/facts/comment-texts';
import { readThread, type ThreadComment } from '../../src/reading/threads/thread';
import {
  commentMatter,
  questionMatter,
  textMatter,
  type Matter,
} from '../../src/second-reader/matter';
import { NameIndex } from '../../src/second-reader/name-index';
import { requestsFor, type ReadingRequest } from '../../src/second-reader/reading-request';
import { count } from '../long-run';
import { pathOfExport, testOn, withReal } from '../real-exports';
import { searchFor } from './names-in';

const PATIENCE_MS = 1_800_000;
const EMPTY = { text: '', blocks: [] };

function threadOf({ comments }: SiteIssue, names: ReadonlyMap<string, string>): ThreadComment[] {
  return comments
    .map(({ id, authorId, body, created }) => ({
      id,
      authorId,
      authorName: names.get(authorId ?? '') ?? '',
      at: created,
      document: readText(body) ?? EMPTY,
    }))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Whatever of an issue may ever be asked about, whether the first reader is sure or not. */
function mattersOf(issue: SiteIssue, thread: ThreadComment[]): Matter[] {
  const { questions, mayAsk } = readThread(thread);
  const description = readText(issue.description);
  return [
    ...questions.flatMap((question) => questionMatter(question, thread) ?? []),
    ...mayAsk.flatMap(({ commentId }) => commentMatter(commentId, thread, false) ?? []),
    ...TEXT_KINDS.map((kind) => textMatter(kind, issue.summary, description ?? EMPTY)),
  ];
}

/** The texts of a request as a model reads them. */
function textsOf({ prompt }: ReadingRequest): string[] {
  return prompt.messages.map(({ content }) =>
    content
      .split('\n')
      .map((line) => (line.startsWith('{') ? wordsIn(JSON.parse(line)).join('\n') : line))
      .join('\n'),
  );
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** @returns what of anybody is in the requests about a site, and in the texts that they are made of */
function lookIn(site: SiteData): { requests: number; inRequests: string[]; inTexts: number } {
  const search = searchFor(site.people);
  const names = new Map(site.people.map(({ accountId, displayName }) => [accountId, displayName]));
  const known = [new NameIndex(site.people)];
  const inRequests: string[] = [];
  let [requests, inTexts] = [0, 0];
  for (const issue of site.issues) {
    const thread = threadOf(issue, names);
    const made = requestsFor(mattersOf(issue, thread), { summary: issue.summary, known });
    requests += made.length;
    for (const request of made)
      for (const text of textsOf(request))
        inRequests.push(...search(text).map((found) => `${issue.key}: ${found}`));
    for (const { document } of thread) inTexts += search(document.text).length;
  }
  count('requests searched for people', requests);
  return { requests, inRequests, inTexts };
}

test('no request about the sample names anybody', () => {
  const { requests, inRequests, inTexts } = lookIn(createSampleSite(new Date('2026-11-24')));
  expect(inRequests).toEqual([]);
  expect(requests).toBeGreaterThan(50);
  // The search finds people where they are.
  expect(inTexts).toBeGreaterThan(10);
});

describe.each(
  withReal<[string, number]>(
    [
      ['cloud.jsonl', 5],
      ['server.json', 5],
      ['cloud-german.csv', 5],
    ],
    [
      ['demo.v3-adf.open.json', 140],
      ['stories-epics.v3-adf.open.jsonl.gz', 2_000],
      ['titanium-issues.v2.open.jsonl.gz', 20_000],
      ['devlake-issues.json', 20],
    ],
  ),
)('%s', (name, least) => {
  testOn(name)(
    'no request names anybody',
    async () => {
      const { site } = await importExport(pathOfExport(name));
      const { requests, inRequests, inTexts } = lookIn(site);
      expect(inRequests).toEqual([]);
      expect(requests).toBeGreaterThanOrEqual(least);
      if (least > 100) expect(inTexts).toBeGreaterThan(100);
    },
    PATIENCE_MS,
  );
});
