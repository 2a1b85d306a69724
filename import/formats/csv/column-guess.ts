/**
 * Columns told by what stands in them, for headers in a language that is not known here. The order of columns in an export
 * of all fields is Jira's own: summary, key, id, type, status, …, assignee, reporter, creator (each with its id), created,
 * updated, last viewed, resolved.
 */
import { isDate } from '../../dates/written-date';
import { statusCategoryOf } from '../status-categories';
import { isAccountId, isComment, KEY } from './cell-shapes';
import type { Meaning } from './column-words';
import { isOfBrackets } from './columns';

type Rows = readonly (readonly string[])[];
type Is = (cell: string) => boolean;

/** @param told what headers tell; @param rows the first rows; @returns the same, completed */
export function tellColumns(
  headers: readonly string[],
  told: readonly (Meaning | null)[],
  rows: Rows,
): (Meaning | null)[] {
  const guess = new Guess(headers, told, rows);
  guess.give(guess.find(guess.isOfOwnKeys), 'key');
  guess.tellNeighboursOfKey();
  guess.give(
    guess.find((at) => guess.isFull(at, isDate) && guess.isFull(at + 1, isDate)),
    'created',
  );
  guess.tellNeighboursOfCreated();
  guess.give(guess.find(guess.isOfText), 'description');
  guess.give(guess.find(guess.isOfParentKeys), 'parentKey');
  guess.give(guess.find(guess.isOfParentIds), 'parent');
  const isCategory: Is = (cell) => statusCategoryOf(cell) !== null;
  guess.give(
    guess.findLast((at) => guess.isFull(at, isCategory)),
    'statusCategory',
  );
  // Comments stand in as many columns as the longest thread has.
  guess.giveAll((at) => guess.areAll(at, isComment), 'comment');
  return guess.meanings;
}

class Guess {
  readonly meanings: (Meaning | null)[];
  readonly #cells: string[][];

  constructor(
    private readonly headers: readonly string[],
    told: readonly (Meaning | null)[],
    private readonly rows: Rows,
  ) {
    this.meanings = [...told];
    this.#cells = told.map((_, at) =>
      rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
    );
  }

  give(at: number, meaning: Meaning): void {
    if (this.isOpen(at) && !this.meanings.includes(meaning)) this.meanings[at] = meaning;
  }

  giveAll(is: (at: number) => boolean, meaning: Meaning): void {
    this.meanings.forEach((_, at) => {
      if (this.isOpen(at) && is(at)) this.meanings[at] = meaning;
    });
  }

  /** Whether nothing tells yet what the column is. */
  isOpen(at: number): boolean {
    return this.meanings[at] === null && !isOfBrackets(this.headers, at);
  }

  find(is: (at: number) => boolean): number {
    return this.meanings.findIndex((_, at) => this.isOpen(at) && is(at));
  }

  findLast(is: (at: number) => boolean): number {
    return this.meanings.findLastIndex((_, at) => this.isOpen(at) && is(at));
  }

  areAll(at: number, is: Is): boolean {
    const cells = this.#cells[at] ?? [];
    return cells.length > 0 && cells.every(is);
  }

  isFull(at: number, is: Is): boolean {
    return this.#cells[at]?.length === this.rows.length && this.areAll(at, is);
  }

  readonly isOfOwnKeys = (at: number): boolean =>
    this.isFull(at, (cell) => KEY.test(cell)) && new Set(this.#cells[at]).size === this.rows.length;

  /** Texts of many words in many lines. */
  readonly isOfText = (at: number): boolean =>
    at > this.meanings.indexOf('created') &&
    (this.#cells[at] ?? []).some((cell) => cell.length > 80 || /\S\s*\n\s*\S/.test(cell)) &&
    !(this.#cells[at] ?? []).some((cell) => /^[^\n;]{6,40};[^\s;]+;/.test(cell));

  readonly isOfParentKeys = (at: number): boolean =>
    this.areAll(at, (cell) => KEY.test(cell)) && this.#hasOneOf(at, 'key');

  readonly isOfParentIds = (at: number): boolean =>
    this.areAll(at, (cell) => /^\d{4,}$/.test(cell)) && this.#hasOneOf(at, 'id');

  tellNeighboursOfKey(): void {
    const key = this.meanings.indexOf('key');
    if (key < 0) return;
    const isNumber: Is = (cell) => /^\d+$/.test(cell);
    if (this.isFull(key + 1, isNumber)) this.give(key + 1, 'id');
    if (this.meanings.indexOf('id') === key + 1) {
      // Older exports have the parent's number there.
      const type = this.areAll(key + 2, isNumber) ? key + 3 : key + 2;
      const isWord: Is = (cell) => cell.length <= 60 && !cell.includes('\n');
      if (this.isFull(type, isWord)) this.give(type, 'type');
      if (this.isFull(type + 1, isWord)) this.give(type + 1, 'status');
      if (this.isFull(key - 1, () => true)) this.give(key - 1, 'summary');
    }
    const prefixes = this.rows.map((row) => row[key]?.replace(/-\d+$/, ''));
    this.give(
      this.find((at) => this.rows.every((row, n) => row[at] === prefixes[n])),
      'projectKey',
    );
  }

  tellNeighboursOfCreated(): void {
    const created = this.meanings.indexOf('created');
    if (created < 0) return;
    if (this.isFull(created + 1, isDate)) this.give(created + 1, 'updated');
    const isDateOrEmpty = (at: number): boolean => (this.#cells[at] ?? []).every(isDate);
    if (
      this.meanings[created + 1] === 'updated' &&
      isDateOrEmpty(created + 2) &&
      isDateOrEmpty(created + 3)
    )
      this.give(created + 3, 'resolved');
    if (!this.isFull(created - 1, isAccountId)) return;
    for (const [back, id, name] of [
      [1, 'creatorId', 'creator'],
      [3, 'reporterId', 'reporter'],
      [5, 'assigneeId', 'assignee'],
    ] as const) {
      if (!this.areAll(created - back, isAccountId)) break;
      this.give(created - back, id);
      this.give(created - back - 1, name);
    }
  }

  #hasOneOf(at: number, meaning: Meaning): boolean {
    const own = new Set(this.#cells[this.meanings.indexOf(meaning)]);
    return (this.#cells[at] ?? []).some((cell) => own.has(cell));
  }
}
