/** Files that people drop on the start page: each is shown as a site of its own, beside the one that is there. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { escapeControls } from '../import/escape-controls';
import { isFileError } from '../import/file-error';
import { NotAnExportError } from '../import/records';
import { readTexts } from '../src/texts/language-files';
import { ENGLISH } from '../src/texts/languages';
import type { DroppedFile, OpenFile } from './host/host';
import { startLocalSite, type LocalSite, type LocalSiteOptions } from './host/start-host';
import { importedSite } from './imported-site';

/** Each is held in memory as a whole. */
const MOST_FILES = 4;
/** Of bytes: more than what Jira exports at once, and less than what fills a disk. */
const LARGEST_FILE = 1024 ** 3;

const t = readTexts(ENGLISH);

export class DroppedFiles {
  readonly #sites = new Map<string, LocalSite>();
  /** One after the other: of two that are the same, the second finds the first. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param options what the sites have in common; `store` opens the storage of a name */
  constructor(
    private readonly options: Pick<LocalSiteOptions, 'port' | 'world' | 'models'> & {
      store: (name: string) => LocalSiteOptions['store'];
      largest?: number;
    },
  ) {}

  readonly open: OpenFile = async (file) => {
    // Only this person reads what is in it, and it is gone once it is read.
    const folder = await mkdtemp(join(tmpdir(), 'role-clarity-'));
    try {
      return await this.#opened(file, folder);
    } catch (error) {
      const problem = wordsOf(error);
      if (problem === null) throw error;
      return { problem: escapeControls(problem.replaceAll(folder + sep, '')) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  async close(): Promise<void> {
    for (const site of this.#sites.values()) await site.close();
  }

  async #opened({ name, content }: DroppedFile, folder: string): ReturnType<OpenFile> {
    const path = join(folder, fileName(name));
    const hash = createHash('sha256');
    const { largest = LARGEST_FILE } = this.options;
    let size = 0;
    await pipeline(
      content,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          size += piece.length;
          if (size > largest) throw new TooLarge(path);
          hash.update(piece);
          yield piece;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
    // The same file has the settings that were saved for it before.
    const id = hash.digest('hex').slice(0, 16);
    const shown = this.#last.then(() => this.#shown(id, path));
    this.#last = shown.catch(() => undefined);
    return shown;
  }

  async #shown(id: string, path: string): ReturnType<OpenFile> {
    const { store } = this.options;
    const known = this.#sites.get(id);
    if (known) return { address: known.host.baseUrl };
    if (this.#sites.size >= MOST_FILES)
      return {
        problem: `${MOST_FILES} files are open. Start again with npm start to open others.`,
      };
    let said = '';
    const terminal = { write: (text: string) => (said += text) };
    const choices = { name: basename(path), roleMap: null, timeZone: undefined };
    const site = await importedSite(path, terminal, choices);
    const local = await startLocalSite({
      ...site,
      ...this.options,
      about: `${site.about}\n${escapeControls(said.replaceAll(dirname(path) + sep, ''))}`,
      store: store(id),
      openFile: this.open,
    });
    this.#sites.set(id, local);
    return { address: local.host.baseUrl };
  }
}

class TooLarge extends Error {
  constructor(readonly path: string) {
    super('too large');
  }
}

function wordsOf(error: unknown): string | null {
  if (error instanceof TooLarge)
    return `${error.path} is too large for a browser. Use npm start -- --import FILE.`;
  if (error instanceof NotAnExportError) return error.words(t);
  return isFileError(error) ? t('cli.fileNotOpened', { path: error.path, code: error.code }) : null;
}

/** Bytes of a file's name: less than any disk takes. */
const LONGEST_NAME = 200;

/** What a browser calls the file, as a name that leads nowhere else. */
function fileName(given: string): string {
  const letters = Array.from(given.replace(/[\p{Cc}\p{Cs}/\\]/gu, '')).slice(-LONGEST_NAME);
  while (Buffer.byteLength(letters.join('')) > LONGEST_NAME) letters.shift();
  const name = letters.join('');
  return /^\.*$/.test(name) ? 'file' : name;
}
