/** Files that people take for an export and that are none: what each seems to be, and how to get one that works. */
import { wholeCharacters } from '../../src/contract/whole-characters';
import { asRaw } from '../../src/jira/answers/parse';
import { notice, type Notice } from '../notices';
import { firstElement } from './first-element';
import { parsed } from './format';

interface Kind {
  is: (head: string) => boolean;
  /** @param file what it is called */
  says: (file: string, head: string) => Notice;
}

const begins =
  (...with_: string[]) =>
  (head: string): boolean =>
    with_.some((one) => head.startsWith(one));

/** @param kind one that `import.file.seems` tells apart */
const seems =
  (kind: string) =>
  (file: string): Notice =>
    notice('file.seems', { file, kind });

const packedTwice = (file: string): Notice => notice('file.packedTwice', { file });

/** Signs of the pages on which Atlassian and those who sign people in for it ask who one is. */
const LOGIN =
  /<input[^>]{1,300}type=["']?password|\b(?:log|sign)[ -]?(?:in|on)\b|os_username|id\.atlassian\.com|login\.(?:microsoftonline|okta)|anmelden|einloggen|connexion|se connecter|iniciar sesi[oó]n|fazer login|entrar<|SAMLRequest/i;
const HTML = /^(?:html|head|body)$/i;
const RSS = /<rss[\s>]/;

/** Binary files come decoded as Windows' letters; their first signs are told all the same. */
const KINDS: readonly Kind[] = [
  { is: begins('%PDF'), says: seems('pdf') },
  { is: begins('‰PNG', '\u0089PNG', 'ÿØÿ', 'GIF8', 'RIFF', 'BM6'), says: seems('picture') },
  { is: begins('ÐÏ\u0011à'), says: seems('oldOffice') },
  { is: begins('{\\rtf'), says: seems('word') },
  { is: begins('\u001f‹'), says: packedTwice },
  { is: begins('PK\u0003\u0004'), says: packedTwice },
  {
    is: begins("7z¼¯'", 'Rar!', 'BZh9', 'ý7zXZ', '(µ/ý'),
    says: (file) => notice('file.packedOther', { file }),
  },
  { is: begins('SQLite format 3'), says: seems('database') },
  { is: isBinary, says: seems('binary') },
  { is: isSavedError, says: savedError },
  {
    is: (head) => isPage(head) && /issuekey|id="issuetable"/i.test(head),
    says: (file) => notice('file.printed', { file }),
  },
  {
    is: (head) => isPage(head) && LOGIN.test(head),
    says: (file) => notice('file.signIn', { file }),
  },
  {
    is: isPage,
    says: seems('page'),
  },
  {
    is: (head) => firstElement(head)?.name === 'entity-engine-xml',
    says: (file) => notice('file.backup', { file }),
  },
  {
    is: (head) => /<!ENTITY/i.test(firstElement(head)?.before ?? ''),
    says: (file) => notice('file.entities', { file }),
  },
  {
    is: (head) => (firstElement(head)?.name ?? null) !== null && !RSS.test(head),
    says: seems('xml'),
  },
];

const OFFICE: readonly [RegExp, string][] = [
  [/^xl\//, 'excel'],
  [/^word\//, 'word'],
  [/^ppt\//, 'slides'],
  [/^(mimetype$|META-INF\/manifest\.xml)/, 'libreOffice'],
  [/^\[Content_Types\]\.xml$/, 'office'],
];

/**
 * @param file what the file is called
 * @param head its first characters
 * @returns what it seems to be; null for what may be an export
 */
export function foreign(file: string, head: string): Notice | null {
  return KINDS.find((kind) => kind.is(head))?.says(file, head) ?? null;
}

/**
 * @param file what the zip is called
 * @param name of the first file in it
 * @returns what it seems to be, and how to get an export from it; none for other zips than documents of Office
 */
export function foreignZip(file: string, name: string): Notice[] {
  const found = OFFICE.find(([path]) => path.test(name));
  return found ? [seems(found[1])(file), notice('file.saveAsCsv')] : [];
}

/** Whether what was said of a file means that nobody took it for an export: a picture may lie beside one, and so may notes. */
export function isNone({ code, args }: Notice): boolean {
  // A spreadsheet may hold work items all the same.
  if (code === 'file.seems') return args?.['kind'] !== 'oldOffice';
  return code === 'file.empty' || code === 'file.plainText';
}

/** What Jira answers in place of issues, as somebody saves it. */
function errorIn(head: string): string | null {
  if (head.length > 20_000 || !head.trimStart().startsWith('{')) return null;
  const raw = asRaw(parsed(head)?.value);
  if (raw === null || 'issues' in raw || 'fields' in raw || 'key' in raw) return null;
  const list = raw['errorMessages'];
  const words = [
    ...(Array.isArray(list) ? (list as unknown[]) : []),
    ...Object.values(asRaw(raw['errors']) ?? {}),
    ...('status-code' in raw || 'code' in raw || 'statusCode' in raw || 'status' in raw
      ? [raw['message']]
      : []),
  ].filter((one): one is string => typeof one === 'string' && one !== '');
  return words.length === 0 ? null : wholeCharacters(words.join(' '), 0, 300);
}

/** A page of HTML, also behind comments, that holds no RSS. */
function isPage(head: string): boolean {
  const first = firstElement(head);
  if (first === null || RSS.test(head)) return false;
  return HTML.test(first.name ?? '') || /<!doctype html/i.test(first.before);
}

/** No text holds this sign, and no compressed or compiled file is without it for long. */
function isBinary(head: string): boolean {
  return head.includes('\0');
}

function isSavedError(head: string): boolean {
  return errorIn(head) !== null;
}

function savedError(file: string, head: string): Notice {
  return notice('file.savedError', { file, words: errorIn(head) ?? '' });
}
