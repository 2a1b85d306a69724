/** The issue types of an export, each with its level. */
import { isEpicName, isSubtaskName } from '../../src/inspection/facts/type-names';
import { readIssueType } from '../../src/jira/answers/fields';
import { asId, asRaw, asText, type Raw } from '../../src/jira/answers/parse';
import { deriveLevels, type TypeLink, type SurveyedType } from './levels';

export class TypeSurvey {
  readonly #seen = new Map<string, SurveyedType>();
  #levels = new Map<string, number>();
  /** Types of which some record says whether they are of subtasks. */
  readonly #flagged = new Set<string>();
  readonly #idsByName = new Map<string, Set<string>>();

  /** A type that is given by its name alone has the id that others of that name have, or else its name for one, as in a CSV. */
  withId(raw: Raw): Raw {
    const name = asText(raw['name']);
    if (name === null || asId(raw['id']) !== null) return raw;
    const [id = name, ...others] = this.#idsByName.get(name) ?? [];
    return { ...raw, id: others.length > 0 ? name : id };
  }

  /** @returns what names the type among those of the export; null where the value is no type */
  learn(value: unknown): string | null {
    const raw = asRaw(value);
    const type = raw && readIssueType(this.withId(raw));
    if (type === null) return null;
    const { id, name, hierarchyLevel: level } = type;
    // Exports may be put together from several sites, whose ids meet.
    const label = `${id}\n${name}`;
    const isFlagged = typeof raw?.['subtask'] === 'boolean';
    const subtask = isFlagged ? type.subtask : type.subtask || isSubtaskName(name) || null;
    const seen = { id: label, name, subtask, level };
    if (isFlagged) this.#flagged.add(label);
    if (asId(raw?.['id']) === null) this.#keepByName(seen, isFlagged);
    else this.#idsByName.set(name, (this.#idsByName.get(name) ?? new Set()).add(id));
    this.#keep(seen);
    return label;
  }

  /** Some records of a type hold its level, or say whether it is of subtasks, and some do not. */
  #keep({ id, name, subtask, level }: SurveyedType): void {
    const known = this.#seen.get(id);
    this.#seen.set(id, {
      id,
      name,
      level: known?.level ?? level,
      subtask: known?.subtask === true ? true : (subtask ?? known?.subtask ?? null),
    });
  }

  /** Of a name that several ids turn out to share a type is known by that name alone, whenever it was seen. */
  #keepByName(seen: SurveyedType, isFlagged: boolean): void {
    const label = `${seen.name}\n${seen.name}`;
    if (isFlagged) this.#flagged.add(label);
    if (!this.#seen.has(label)) this.#keep({ ...seen, id: label });
  }

  /**
   * Ends the learning.
   * @param subtasks types of issues that others list as their subtasks
   */
  settle(hangings: readonly TypeLink[], subtasks: ReadonlySet<string> = new Set()): void {
    for (const id of subtasks) {
      const type = this.#seen.get(id);
      if (type?.subtask === null) type.subtask = true;
    }
    const seen = [...this.#seen.values()];
    const unknown = new Set(seen.filter((type) => !this.#isTold(type)).map(({ id }) => id));
    this.#levels = deriveLevels(seen, hangings);
    // Nothing speaks for the level that is taken where nothing else is known.
    for (const id of unknown) if (this.#levels.get(id) === 0) this.#levels.delete(id);
  }

  /** Whether the export says of a type what it says of others: its level, or else whether it is of subtasks. */
  #isTold({ id, level, subtask }: SurveyedType): boolean {
    if (level !== null || subtask === true) return true;
    const isHabit = [...this.#seen.values()].some(
      (type) => type.level !== null && type.subtask !== true,
    );
    return isHabit ? false : this.#flagged.has(id) || this.#flagged.size === 0;
  }

  /** Whether it is not known if a type is of stories, of epics or of something else. */
  isUnknown(label: string): boolean {
    return this.#seen.has(label) && !this.#levels.has(label);
  }

  levelOf(label: string): number | null {
    return this.#levels.get(label) ?? null;
  }

  /** Whether a type is an epic's by its level or its name, which is known before the parents are. */
  looksLikeEpic(label: string): boolean {
    const seen = this.#seen.get(label);
    if (seen === undefined) return false;
    return seen.level === null ? seen.subtask !== true && isEpicName(seen.name) : seen.level === 1;
  }
}
