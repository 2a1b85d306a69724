/** The copy of what one person sees of one site, on this machine: REST answers as they came, and when each was looked at. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { issueOf, type ExportRecord, type FieldNotes } from '../import/records';
import { openFolderStore } from '../local/platform/folder-store';
import type { LocalStore, Table } from '../local/platform/store';
import { asRaw, asText, type Raw } from '../src/jira/answers/parse';
import { mayBeLeftOut } from '../src/jira/given-fields';
import { LiveProblem } from './problem';

/** After so many days without a run that asks for it, an issue is taken out of the copy. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Everything of one site and one person stands in a folder of its own; it can be deleted at any time. */
export function mirrorFolder(root: string, origin: string, accountId: string): string {
  const name = createHash('sha256').update(`${origin}\n${accountId}`).digest('hex').slice(0, 16);
  return join(root, name);
}

export class Mirror {
  readonly #issues: Table<Raw>;
  /** By issue id: when it was last known to be as it stands here, in epoch milliseconds. */
  readonly #checked: Table<number>;
  /** Answers that hold no issue, for this run alone: the next one asks again. */
  readonly #unreadable = new Map<string, Raw>();

  constructor(private readonly store: LocalStore) {
    this.#issues = store.table('issues');
    this.#checked = store.table('checked');
  }

  /**
   * @param afresh whether to forget what is there
   * @throws LiveProblem where the folder cannot be used
   */
  static open(folder: string, afresh: boolean): Mirror {
    try {
      if (afresh) rmSync(folder, { recursive: true, force: true });
      // It holds people's words: nobody else on this machine reads them.
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return new Mirror(openFolderStore(folder));
    } catch (cause) {
      const problem = cause instanceof Error ? cause.message : String(cause);
      throw new LiveProblem((t) => t('live.copyNotOpened', { folder, problem }), { cause });
    }
  }

  get(id: string): Raw | undefined {
    return this.#issues.get(id);
  }

  /** When the issue was last changed, as Jira wrote it. */
  updatedOf(id: string): string {
    return asText(asRaw(this.get(id)?.['fields'])?.['updated']) ?? '';
  }

  /** Whether anything stands here that a next run can begin with. */
  get holdsAny(): boolean {
    return this.#checked.entries().length > 0;
  }

  /** When each issue here was last looked at. */
  checked(): Map<string, number> {
    return new Map(this.#checked.entries().map(({ key, value }) => [key, value]));
  }

  /** @param at epoch milliseconds at which they were asked for, or before */
  put(issues: readonly Raw[], at: number): void {
    this.store.transaction(() => {
      for (const issue of issues) {
        const id = String(issue['id']);
        if ('problem' in issueOf(issue)) {
          this.#unreadable.set(id, issue);
          this.forget([id]);
          continue;
        }
        this.#issues.put(id, issue);
        this.#checked.put(id, at);
      }
    });
  }

  /** Takes note that issues are still as they stand here. */
  confirm(ids: Iterable<string>, at: number): void {
    this.store.transaction(() => {
      for (const id of ids) this.#checked.put(id, at);
    });
  }

  forget(ids: Iterable<string>): void {
    this.store.transaction(() => {
      for (const id of ids) {
        this.#issues.remove(id);
        this.#checked.remove(id);
      }
    });
  }

  /** Takes out what no run has asked for in a month. */
  forgetOld(now: number): void {
    const old = [...this.checked()].filter(([, at]) => now - at > KEPT_DAYS * DAY_MS);
    this.forget(old.map(([id]) => id));
  }

  /** Issues as the records of an export, in this order, after what the site says of its fields. */
  *records(ids: Iterable<string>, notes: FieldNotes): Generator<ExportRecord | FieldNotes> {
    yield notes;
    // All fields were asked for.
    const fieldIds = ['parent', ...Object.keys(notes.names)].filter(mayBeLeftOut);
    const leftOut = Object.fromEntries(fieldIds.map((id) => [id, null]));
    let record = 0;
    for (const id of ids) {
      const read = issueOf(this.get(id) ?? this.#unreadable.get(id));
      record += 1;
      if ('problem' in read) yield { record, ...read };
      else {
        const { issue } = read;
        yield { record, issue: { ...issue, fields: { ...leftOut, ...issue.fields } } };
      }
    }
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
