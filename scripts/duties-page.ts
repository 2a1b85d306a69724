import type { DutyId } from '../src/contract/duty-ids';
import { OUTCOMES, type Outcome } from '../src/contract/report';
import { dutyAlias } from '../src/contract/search-aliases';
import { dutyTitle, dutyWhy } from '../src/duties/messages';
import { DECLARATIONS, DUTIES } from '../src/duties/registry';
import { readTexts } from '../src/texts/language-files';
import { ENGLISH } from '../src/texts/languages';

const OUTCOME_HEADS: Record<Outcome, string> = {
  met: 'met',
  attention: 'review',
  gap: 'gap',
  'not-applicable': 'does not apply',
  unknown: 'not known',
};

/** @returns docs/duties.md: every duty with its reason and its codes */
export function dutiesPage(): string {
  return [
    '# The duties',
    '',
    'Made from the declarations in `src/duties` by `npm run docs`; a test holds the two together.',
    'A verdict is one code. The words for each are in `src/texts`, under `verdicts`; titles and reasons are there under `duties`.',
    '',
    ...DECLARATIONS.flatMap(section),
  ].join('\n');
}

const OFF_AT_FIRST =
  ' It is off in a role map that does not name it, and offered in the settings; new role maps have it.';

const t = readTexts(ENGLISH);

function section({ id, role, subjects, optIn, codes }: (typeof DECLARATIONS)[number]): string[] {
  const holder = t(`roles.${role}.name`);
  const rows = OUTCOMES.flatMap((outcome) =>
    Object.entries(codes)
      .filter(([, code]) => code.outcome === outcome)
      .map(([code, { when }]) => `| \`${code}\` | ${OUTCOME_HEADS[outcome]} | ${when} |`),
  );
  return [
    `## ${dutyTitle(id, t)} (\`${id}\`)`,
    '',
    dutyWhy(id, t),
    '',
    `Asked of the ${holder}, on: ${subjects.join(', ')}.${alias(id)}${optIn ? OFF_AT_FIRST : ''}`,
    '',
    '| code | outcome | when |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ];
}

/** What is found on a project stands on no issue, so that no search finds it. */
function alias(id: DutyId): string {
  const duty = DUTIES.find((one) => one.id === id);
  return duty ? ` In JQL: \`${dutyAlias(duty.id)}\`.` : '';
}
