/** How well it is read whether people tell what came of a piece of work, by our own labels: keys and codes alone, no texts. */
import { join } from 'node:path';
import { readWiki } from '../src/reading/document/wiki';
import { readOutcome } from '../src/reading/reasons/outcome';
import { intervalOfShare } from './interval';
import { readJsonLines } from './json-lines';

/** `tune`: the words were chosen with these in view; `measure`: they were labelled, and looked at for this alone. */
type Half = 'tune' | 'measure';
/** `unsure` is left out of every count. */
type Told = 'yes' | 'no' | 'unsure';

/** A done epic: whether a comment of its thread tells what came of it. */
interface EpicLabel {
  key: string;
  half: Half;
  told: Told;
}

/** A comment of another issue. */
interface CommentLabel extends EpicLabel {
  comment: string;
}

interface SiteIssue {
  key: string;
  fields: { comment?: { comments: { id: string; body?: string }[] } };
}

interface Judged {
  half: Half;
  told: Told;
  found: boolean;
  /** For people who look at misses. */
  what: string;
  text: string;
}

export interface OutcomeMeasure {
  labelled: number;
  unsure: number;
  told: number;
  found: number;
  precision: number | null;
  precisionInterval: string;
  recall: number | null;
  recallInterval: string;
  /** Of those that do not tell it, how many are not taken for ones that do. */
  passedOver: number;
  passedOverInterval: string;
}

/**
 * @param site the export of the site, one issue a line
 * @returns the figures by what was labelled and by its half, and the misses as texts for people
 */
export function judgeOutcomes(site: string): {
  measures: Record<string, OutcomeMeasure>;
  misses: string[];
} {
  const epics = labels<EpicLabel>('outcome-epics.jsonl');
  const comments = labels<CommentLabel>('outcome-comments.jsonl');
  const wanted = new Set([...epics, ...comments].map(({ key }) => key));
  const threads = new Map(
    readJsonLines<SiteIssue>(site)
      .filter(({ key }) => wanted.has(key))
      .map(({ key, fields }) => [key, fields.comment?.comments ?? []]),
  );
  const judgedEpics = epics.flatMap(({ key, half, told }): Judged[] => {
    const thread = threads.get(key);
    if (!thread) return [];
    const telling = thread.filter(({ body }) => tells(body));
    const text = telling.map(({ body }) => body).join('\n--\n');
    return [{ half, told, found: telling.length > 0, what: key, text }];
  });
  const judgedComments = comments.flatMap(({ key, comment, half, told }): Judged[] => {
    const body = threads.get(key)?.find(({ id }) => id === comment)?.body;
    if (body === undefined) return [];
    return [{ half, told, found: tells(body), what: `${key} ${comment}`, text: body }];
  });
  const groups = { epics: judgedEpics, comments: judgedComments };
  const measures = Object.entries(groups).flatMap(([name, judged]) =>
    (['tune', 'measure'] as const).map((half): [string, OutcomeMeasure] => [
      `${name}, ${half}`,
      measureOf(judged.filter((one) => one.half === half)),
    ]),
  );
  return {
    measures: Object.fromEntries(measures),
    misses: [...judgedEpics, ...judgedComments].flatMap(missOf),
  };
}

function labels<T>(name: string): T[] {
  return readJsonLines<T>(join(__dirname, name));
}

function tells(body: string | undefined): boolean {
  return body !== undefined && (readOutcome(readWiki(body)).parts ?? []).length > 0;
}

function measureOf(judged: readonly Judged[]): OutcomeMeasure {
  const sure = judged.filter(({ told }) => told !== 'unsure');
  const told = sure.filter((one) => one.told === 'yes');
  const found = sure.filter((one) => one.found);
  const right = found.filter((one) => one.told === 'yes').length;
  const untold = sure.length - told.length;
  const passedOver = untold - (found.length - right);
  return {
    labelled: judged.length,
    unsure: judged.length - sure.length,
    told: told.length,
    found: found.length,
    precision: found.length === 0 ? null : right / found.length,
    precisionInterval: intervalOfShare(right, found.length),
    recall: told.length === 0 ? null : right / told.length,
    recallInterval: intervalOfShare(right, told.length),
    passedOver: passedOver / untold,
    passedOverInterval: intervalOfShare(passedOver, untold),
  };
}

function missOf({ told, found, what, half, text }: Judged): string[] {
  if (told === 'unsure' || found === (told === 'yes')) return [];
  return [`${found ? 'NO OUTCOME' : 'OUTCOME MISSED'} ${what} (${half})\n${text}\n`];
}
