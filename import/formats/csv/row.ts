/** One row of a CSV as an issue in the shape of REST. What the file has no column for is not in it. */
import type { Raw } from '../../../src/jira/answers/parse';
import { readDate } from '../../dates/written-date';
import { ownNumber } from '../own-number';
import { RESOLVED, statusCategoryOf } from '../status-categories';
import { commentIn, isCut, KEY } from './cell-shapes';
import { OWN_FIELDS, type Meaning } from './column-words';
import type { Columns } from './columns';
import type { Layout } from './layout';
import { authorOf, personOf } from './people';

export type RowFields = { key: string; id?: string; fields: Raw };

export class RowReader {
  readonly #columns: Columns;
  /** By name, since a CSV has no ids of fields. */
  readonly #fieldIds: ReadonlyMap<string, string>;

  constructor(private readonly layout: Layout) {
    this.#columns = layout.columns;
    const own = (['epicLink', 'sprint'] as const).flatMap((meaning) =>
      this.#columns.of.has(meaning) ? [OWN_FIELDS[meaning] ?? ''] : [],
    );
    this.#fieldIds = new Map(
      [...this.#columns.custom.keys(), ...own].map((name) => [
        name,
        `customfield_${ownNumber(name)}`,
      ]),
    );
  }

  /** The names of custom fields by id, as `expand=names` gives them. */
  names(): Raw {
    return Object.fromEntries([...this.#fieldIds].map(([name, id]) => [id, name]));
  }

  /** @param row whose key was looked at */
  read(row: readonly string[], key: string): RowFields {
    const cells = new Cells(row, this.layout.columns);
    const fields: Raw = {};
    const put = (name: string, value: unknown): void => {
      if (value !== undefined) fields[name] = value;
    };
    put('summary', cells.text('summary'));
    put('description', cells.text('description'));
    put('issuetype', named(cells.text('type')));
    put('status', this.#status(cells));
    put('priority', named(cells.text('priority')));
    put('project', this.#project(cells, key));
    for (const one of ['creator', 'reporter', 'assignee'] as const)
      put(one, this.#person(cells, one));
    for (const [name, meaning] of DATES) put(name, this.#date(cells.text(meaning)));
    put(
      'labels',
      cells.list('labels')?.flatMap((cell) => cell.split(/\s+/)),
    );
    put('components', cells.list('components')?.map(named));
    put('fixVersions', cells.list('fixVersions')?.map(named));
    put('issuelinks', this.#links(row));
    put('parent', this.#parent(cells));
    put('comment', this.#comments(cells));
    put('watchers', this.#watchers(row));
    put(this.#fieldIds.get('Epic Link') ?? '', cells.text('epicLink'));
    put(this.#fieldIds.get('Sprint') ?? '', this.#sprints(cells));
    for (const [name, columns] of this.#columns.custom)
      put(this.#fieldIds.get(name) ?? '', customValue(row, columns));
    delete fields[''];
    const id = cells.text('id');
    return { key, ...(typeof id === 'string' && /^\d+$/.test(id) ? { id } : {}), fields };
  }

  #status(cells: Cells): Raw | null | undefined {
    const status = named(cells.text('status'));
    if (!status) return status;
    const given = cells.text('statusCategory');
    // Servers do not export the category. What was resolved is done; of the rest it is not known whether work has begun.
    const isDone = given === undefined && typeof this.#date(cells.text('resolved')) === 'string';
    const category = isDone ? RESOLVED : statusCategoryOf(given ?? '');
    return category === null ? status : { ...status, statusCategory: category };
  }

  #project(cells: Cells, issueKey: string): Raw {
    const key = cells.text('projectKey') ?? issueKey.replace(/-\d+$/, '');
    const name = cells.text('projectName') ?? key;
    const type = cells.text('projectType');
    return { id: key, key, name, ...(type ? { projectTypeKey: type.toLowerCase() } : {}) };
  }

  #person(cells: Cells, meaning: 'creator' | 'reporter' | 'assignee'): Raw | null | undefined {
    const name = cells.text(meaning);
    const id = cells.text(`${meaning}Id`);
    if (name === undefined && id === undefined) return undefined;
    return personOf(name ?? '', id === undefined ? undefined : (id ?? ''), this.layout.people);
  }

  /** @returns undefined for a date that cannot be read */
  #date(cell: string | null | undefined): string | null | undefined {
    if (cell === undefined || cell === null) return cell;
    return readDate(cell, this.layout.dates) ?? undefined;
  }

  #links(row: readonly string[]): Raw[] | undefined {
    const { links, allFields } = this.#columns;
    if (links.length === 0) return allFields ? [] : undefined;
    return links.flatMap(({ at, type, end }): Raw[] => {
      const key = (row[at] ?? '').trim();
      return KEY.test(key) ? [{ type: { name: type }, [end]: { key } }] : [];
    });
  }

  /** Cloud gives the number of the parent and its key, older exports the number alone. */
  #parent(cells: Cells): Raw | null | undefined {
    const given = cells.text('parent');
    const key = cells.text('parentKey');
    if (given === undefined && key === undefined) return this.#columns.allFields ? null : undefined;
    const named = [key, given].find((one) => typeof one === 'string' && KEY.test(one));
    const id = typeof given === 'string' && /^\d+$/.test(given) ? given : undefined;
    if (named === undefined && id === undefined) return given || key ? undefined : null;
    const summary = cells.text('parentSummary');
    return {
      ...(id === undefined ? {} : { id }),
      ...(named ? { key: named } : {}),
      ...(summary ? { fields: { summary } } : {}),
    };
  }

  #comments(cells: Cells): Raw | undefined {
    const list = cells.list('comment');
    if (list === undefined) return undefined;
    const comments = list.map((cell, n) => {
      const parts = isCut(cell) ? null : commentIn(cell);
      const id = String(n + 1);
      if (parts === null) return { id, body: cell };
      const { date, author, body } = parts;
      const created = readDate(date, this.layout.dates);
      return { id, author: authorOf(author), created, updated: created, body };
    });
    return { comments, total: comments.length, maxResults: comments.length, startAt: 0 };
  }

  /** No field of REST; from it the survey learns who has which id. */
  #watchers(row: readonly string[]): Raw[] | undefined {
    const ids = this.#columns.of.get('watcherId') ?? [];
    const names = this.#columns.of.get('watcher') ?? [];
    const people = ids.flatMap((at, n): Raw[] => {
      const name = row[names[n] ?? -1] ?? '';
      const id = row[at] ?? '';
      const person = name === '' || id === '' ? null : personOf(name, id, 'names-and-ids');
      return person === null ? [] : [person];
    });
    return people.length === 0 ? undefined : people;
  }

  /** A CSV has the names of sprints, and of none whether it is over. Old servers print the whole object. */
  #sprints(cells: Cells): unknown[] | null | undefined {
    const list = cells.list('sprint');
    if (list === undefined) return undefined;
    const sprints = list.map((cell) =>
      cell.includes('.Sprint@') ? cell : { id: ownNumber(cell), name: cell, state: null },
    );
    return sprints.length === 0 ? null : sprints;
  }
}

const DATES = [
  ['created', 'created'],
  ['updated', 'updated'],
  ['resolutiondate', 'resolved'],
  ['statuscategorychangedate', 'categoryChanged'],
] as const;

class Cells {
  constructor(
    private readonly row: readonly string[],
    private readonly columns: Columns,
  ) {}

  /** @returns null for an empty cell, undefined where there is no column, or a spreadsheet has cut the cell */
  text(meaning: Meaning): string | null | undefined {
    const columns = this.columns.of.get(meaning);
    if (columns === undefined) return undefined;
    const cell = columns.map((at) => this.row[at] ?? '').find((one) => one !== '') ?? '';
    if (isCut(cell)) return undefined;
    return cell.trim() === '' ? null : cell.trim();
  }

  /** @returns all values of a field of many; none where Jira has left out the columns since no issue has one */
  list(meaning: Meaning): string[] | undefined {
    const columns = this.columns.of.get(meaning);
    if (columns === undefined) return this.columns.allFields ? [] : undefined;
    return valuesIn(this.row, columns);
  }
}

/** One that a spreadsheet has cut stays as long as it is, which tells it: it may have been cut behind a space. */
function valuesIn(row: readonly string[], columns: readonly number[]): string[] {
  return columns
    .map((at) => row[at] ?? '')
    .map((cell) => (isCut(cell) ? cell : cell.trim()))
    .filter((cell) => cell !== '');
}

function named(name: string): Raw;
function named(name: string | null | undefined): Raw | null | undefined;
function named(name: string | null | undefined): Raw | null | undefined {
  return name === undefined || name === null ? name : { id: name, name };
}

function customValue(row: readonly string[], columns: readonly number[]): unknown {
  const values = valuesIn(row, columns);
  if (values.some(isCut)) return undefined;
  return columns.length === 1 ? (values[0] ?? null) : values.length === 0 ? null : values;
}
