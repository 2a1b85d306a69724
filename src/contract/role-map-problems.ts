/** Says what is wrong with a role map, in codes; `role-map-problem-words.ts` puts them into words. */
import * as v from 'valibot';
import type { ArgumentsOf, TextKey } from '../texts/translate';
import { wholeCharacters } from './whole-characters';

type CodeOf<K> = K extends `mapProblems.${infer Code}` ? Code : never;
export type MapProblemCode = Exclude<CodeOf<TextKey>, `shown.${string}`>;
/** What a value is where it is too much to be shown. */
export type ShownKind = 'list' | 'fields' | 'nothing';

/** What is wrong, without its place. */
export interface MapProblem {
  code: MapProblemCode;
  /** What the sentence is made with. */
  args?: Record<string, string | number>;
  /** What is written there, in place of the argument `value`. */
  shown?: ShownKind;
}

/** What is wrong with a role map, as a path into it and a code. */
export interface RoleMapProblem extends MapProblem {
  /** Dotted path to the field, such as `productOwner.sources.0.kind`; empty for the whole. */
  path: string;
}

/** Makes a problem, and holds it to what its sentence needs. */
export function problem<C extends MapProblemCode>(
  code: C,
  args: ArgumentsOf<`mapProblems.${C}`>,
): MapProblem {
  return { code, args: args as MapProblem['args'] & object };
}

/** What a form can leave out or overdo: the sentence says what to do, in place of what the format asks for. */
const OWN: [at: RegExp, code: MapProblemCode][] = [
  [/\.sources\.\d+\.accountIds$/, 'noPeople'],
  [/^strategyEpics\.labels$/, 'noLabels'],
  [/^strategyEpics\.issueTypeIds$/, 'noTypes'],
  [/^strategyEpics\.jql$/, 'noJql'],
  [/^markers\.\w+\.value$/, 'noMarker'],
  [/^questions\.workingWeek\.days$/, 'noDays'],
  [/^questions\.targetHours$/, 'target'],
  [/^outcomes\.afterDays$/, 'outcomeDays'],
];

function ownProblem(path: string): MapProblem | undefined {
  const own = OWN.find(([at]) => at.test(path));
  return own && { code: own[1] };
}

/** The codes that the schema's own checks give as their message. */
export const CHECKS = ['notATime', 'notAZone', 'dayEndsFirst'] as const satisfies MapProblemCode[];
export type Check = (typeof CHECKS)[number];

type Issue = v.BaseIssue<unknown>;

/** @param issue what the schema found */
export function roleMapProblemOf(issue: Issue): RoleMapProblem {
  const path = v.getDotPath(issue) ?? '';
  return { path, ...problemOf(issue, path) };
}

function problemOf(issue: Issue, path: string): MapProblem {
  const { type, input, requirement } = issue as Issue & { requirement?: unknown };
  if (type === 'strict_object' && issue.expected === 'never') return { code: 'notPart' };
  if (path === '') return withValue('noRoleMap', input);
  if (input === undefined) return { code: 'missing' };
  if (issue.path?.at(-1)?.origin === 'key') return amongChoices('noDuty', issue);
  switch (type) {
    case 'variant':
      return variantProblem(issue, path);
    case 'picklist':
      return amongChoices('notAChoice', issue);
    case 'literal':
      return withValue('notLiteral', input, { wanted: issue.expected ?? '' });
    case 'strict_object':
    case 'record':
      return withValue('notFields', input);
    case 'array':
      return withValue('notAList', input);
    case 'string':
      return withValue('notAText', input);
    case 'number':
      return withValue('notANumber', input);
    case 'boolean':
      return withValue('notABoolean', input);
    case 'integer':
      return withValue('notWhole', input);
    case 'non_empty':
    case 'min_length':
      return ownProblem(path) ?? { code: 'empty' };
    case 'max_length':
      return problem(Array.isArray(input) ? 'tooMany' : 'tooLong', { most: Number(requirement) });
    case 'min_value':
      return ownProblem(path) ?? withValue('tooSmall', input, { least: Number(requirement) });
    case 'max_value':
      return ownProblem(path) ?? withValue('tooLarge', input, { most: Number(requirement) });
    default:
      return { code: CHECKS.find((check) => check === issue.message) ?? 'invalid' };
  }
}

function variantProblem(issue: Issue, path: string): MapProblem {
  if (path.endsWith('.kind')) return amongChoices('noSourceKind', issue);
  if (path.endsWith('.rule')) return amongChoices('noStrategyRule', issue);
  return withValue('notFields', issue.input);
}

/** The schema lists what it takes as `("a" | "b")`. */
function amongChoices(code: MapProblemCode, { input, expected }: Issue): MapProblem {
  const choices = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice]) => choice);
  return withValue(code, input, { choices: choices.join(', ') });
}

/** With as much of a value as tells which one is meant. */
function withValue(
  code: MapProblemCode,
  value: unknown,
  more: MapProblem['args'] = {},
): MapProblem {
  const shown = shownKind(value);
  if (shown) return { code, args: more, shown };
  const text = JSON.stringify(value);
  return {
    code,
    args: { ...more, value: text.length > 60 ? `${wholeCharacters(text, 0, 57)}…"` : text },
  };
}

function shownKind(value: unknown): ShownKind | null {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'fields' : null;
}
