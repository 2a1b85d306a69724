/** What one record of an export leaves out and another says of the same thing. */
import { asId, asRaw, asText, type Raw } from '../../src/jira/answers/parse';

/** What older servers call every project of theirs: they know no other kinds. */
const ONLY_KIND = 'software';

/** Jira's own number of the category. */
const DONE = '3';

export class ToldElsewhere {
  /** Categories of statuses by id and name: a file may hold the issues of several sites, whose ids meet. */
  readonly #categories = new Map<string, Raw>();
  readonly #projectKinds = new Map<string, string>();

  learn({ status, project }: Raw): void {
    const category = asRaw(asRaw(status)?.['statusCategory']);
    const label = labelOf(status);
    if (label !== null && category !== null) this.#categories.set(label, category);
    const kind = asText(asRaw(project)?.['projectTypeKey']);
    const key = asText(asRaw(project)?.['key']);
    if (kind !== null && key !== null) this.#projectKinds.set(key, kind);
  }

  /** @returns the status with its category, as far as the export tells */
  status(value: unknown): unknown {
    const raw = asRaw(value);
    const label = labelOf(value);
    if (raw === null || label === null || asRaw(raw['statusCategory']) !== null) return value;
    const statusCategory = this.#categories.get(label);
    return statusCategory === undefined ? value : { ...raw, statusCategory };
  }

  /** Whether a status that an issue was in counts as done; null where the export does not tell. */
  isDone(id: string, name: string): boolean | null {
    const category = this.#categories.get(`${id}\n${name}`);
    if (category === undefined) return null;
    // Names and even keys of old exports vary; the number does not.
    return asId(category['id']) === DONE || category['key'] === 'done';
  }

  /** @returns the project with its kind, as far as the export tells */
  project(value: unknown): unknown {
    const raw = asRaw(value);
    const key = asText(raw?.['key']);
    if (raw === null || key === null || asText(raw['projectTypeKey']) !== null) return value;
    const kind = this.#projectKinds.size === 0 ? ONLY_KIND : this.#projectKinds.get(key);
    return kind === undefined ? value : { ...raw, projectTypeKey: kind };
  }
}

function labelOf(status: unknown): string | null {
  const raw = asRaw(status);
  const id = asId(raw?.['id']);
  return id === null ? null : `${id}\n${asText(raw?.['name']) ?? ''}`;
}
