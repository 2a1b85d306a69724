import type { DutyId } from '../src/contract/duty-ids';
import { OUTCOMES, type Outcome } from '../src/contract/report';
import { dutyAlias } from '../src/contract/search-aliases';
import { DECLARATIONS, DUTIES } from '../src/duties/registry';

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
    'A verdict is one code. The words for each are in `src/duties/words`.',
    '',
    ...DECLARATIONS.flatMap(section),
  ].join('\n');
}

function section({
  id,
  title,
  role,
  why,
  subjects,
  codes,
}: (typeof DECLARATIONS)[number]): string[] {
  const holder = role === 'productOwner' ? 'product owner' : 'product manager';
  const rows = OUTCOMES.flatMap((outcome) =>
    Object.entries(codes)
      .filter(([, code]) => code.outcome === outcome)
      .map(([code, { when }]) => `| \`${code}\` | ${OUTCOME_HEADS[outcome]} | ${when} |`),
  );
  return [
    `## ${title} (\`${id}\`)`,
    '',
    why,
    '',
    `Asked of the ${holder}, on: ${subjects.join(', ')}.${alias(id)}`,
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
