/** What contract, pages and macro know of the duties, made from their declarations. */
import type { Declaration } from '../src/duties/duty';
import { DECLARATIONS, DUTIES, PROJECT_DUTIES } from '../src/duties/registry';

const MADE = 'Made from `src/duties/registry.ts` by `npm run docs`; a test compares.';
/** As wide as Prettier lets a line be. */
const WIDTH = 100;

/** @returns src/contract/duty-ids.ts: the ids, where every layer and page may use them */
export function dutyIds(): string {
  return [
    `/** The duties, in the order in which they are shown. ${MADE} */`,
    list('ISSUE_DUTY_IDS', DUTIES),
    '/** Duties that are asked of a project as a whole stand on no issue. */',
    list('PROJECT_DUTY_IDS', PROJECT_DUTIES),
    'export const DUTY_IDS = [...ISSUE_DUTY_IDS, ...PROJECT_DUTY_IDS] as const;',
    '',
    'export type IssueDutyId = (typeof ISSUE_DUTY_IDS)[number];',
    'export type ProjectDutyId = (typeof PROJECT_DUTY_IDS)[number];',
    'export type DutyId = IssueDutyId | ProjectDutyId;',
    '',
  ].join('\n');
}

function list(name: string, duties: readonly Declaration[]): string {
  const ids = duties.map(({ id }) => quoted(id));
  const line = `export const ${name} = [${ids.join(', ')}] as const;`;
  if (line.length <= WIDTH) return line;
  return [`export const ${name} = [`, ...ids.map((id) => `  ${id},`), '] as const;'].join('\n');
}

/** @returns src/duties/titles.ts: what pages say of a duty, without its check */
export function dutyTitles(): string {
  return [
    `/** What pages say of the duties themselves. ${MADE} */`,
    "import type { DutyId } from '../contract/duty-ids';",
    '',
    'export const DUTY_TITLES: Record<DutyId, { title: string; why: string }> = {',
    ...DECLARATIONS.flatMap(({ id, title, why }) => [
      `  ${/\W/.test(id) ? quoted(id) : id}: {`,
      `    title: ${quoted(title)},`,
      `    why: ${quoted(why)},`,
      '  },',
    ]),
    '};',
    '',
  ].join('\n');
}

/** @returns the macro's English texts with the titles of the duties as they are declared */
export function englishTitles(texts: string): string {
  const part = /^ {2}"duty": \{[^}]*\}/m;
  if (!part.test(texts)) throw new Error('The English texts of the macro have no part "duty".');
  const titles = DECLARATIONS.map(({ id, title }) => `    "${id}": ${JSON.stringify(title)}`);
  return texts.replace(part, () => `  "duty": {\n${titles.join(',\n')}\n  }`);
}

/** A string in the quotes that Prettier chooses. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return text.includes("'") && !text.includes('"')
    ? `"${escaped}"`
    : `'${escaped.replaceAll("'", "\\'")}'`;
}
