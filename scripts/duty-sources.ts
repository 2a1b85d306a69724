/** What the contract knows of the duties, made from their declarations. */
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
    '/** Off in a role map that does not name them, since it was saved before they were there. */',
    list(
      'OPT_IN_DUTY_IDS',
      DECLARATIONS.filter(({ optIn }) => optIn),
      'readonly DutyId[]',
    ),
    '',
    '/** What each asks of whoever has the turn; see turn-tasks.ts. */',
    'export const DUTY_TASKS = {',
    ...DUTIES.map(taskLine),
    '} as const;',
    '',
  ].join('\n');
}

/** @throws Error where the duty declares no task */
function taskLine({ id, task }: Declaration): string {
  if (task === null)
    throw new Error(`src/duties/${id}.ts: name the task that it asks of whoever has the turn.`);
  return `  ${/^\w+$/.test(id) ? id : quoted(id)}: ${quoted(task)},`;
}

/** @param type of the list, where it is not the very ids */
function list(name: string, duties: readonly Declaration[], type?: string): string {
  const ids = duties.map(({ id }) => quoted(id));
  const head = `export const ${name}${type === undefined ? '' : `: ${type}`} =`;
  const end = type === undefined ? '] as const;' : '];';
  const line = `${head} [${ids.join(', ')}${end}`;
  if (line.length <= WIDTH) return line;
  return [`${head} [`, ...ids.map((id) => `  ${id},`), end].join('\n');
}

/** A string in the quotes that Prettier chooses. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return text.includes("'") && !text.includes('"')
    ? `"${escaped}"`
    : `'${escaped.replaceAll("'", "\\'")}'`;
}
