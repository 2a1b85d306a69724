/** The issue types of an export, each with its level. */
import { levelOf } from '../../src/inspection/facts/issue-types';
import { readIssueType } from '../../src/jira/answers/fields';
import { deriveLevels, type TypeLink, type SurveyedType } from './levels';

export class TypeSurvey {
  readonly #seen = new Map<string, SurveyedType>();
  #levels = new Map<string, number>();

  /** @returns what names the type among those of the export; null where the value is no type */
  learn(value: unknown): string | null {
    const type = readIssueType(value);
    if (type === null) return null;
    const { id, name, subtask, hierarchyLevel: level } = type;
    // Exports may be put together from several sites, whose ids meet.
    const label = `${id}\n${name}`;
    const seen = this.#seen.get(label);
    // Some records of a type hold its level and some do not.
    if (seen) seen.level ??= level;
    else this.#seen.set(label, { id: label, name, subtask, level });
    return label;
  }

  /** Ends the learning. */
  settle(hangings: readonly TypeLink[]): void {
    this.#levels = deriveLevels([...this.#seen.values()], hangings);
  }

  levelOf(label: string): number | null {
    return this.#levels.get(label) ?? null;
  }

  /** Whether a type is an epic's by its level or its name, which is known before the parents are. */
  looksLikeEpic(label: string): boolean {
    const seen = this.#seen.get(label);
    return seen !== undefined && levelOf({ ...seen, hierarchyLevel: seen.level }) === 1;
  }
}
