/** The declarations and the words of the duties agree. */
import type { Verdict } from '../../src/contract/report';
import { dutyTitle, dutyWhy, nextStepWords, verdictWords } from '../../src/duties/messages';
import { DECLARATIONS } from '../../src/duties/registry';
import english from '../../src/texts/en-US.json';
import { t } from '../english';

const declared = DECLARATIONS.flatMap(({ id, codes }) =>
  Object.keys(codes).map((code) => `${id}/${code}`),
);

const context = {
  people: { ada: { accountId: 'ada', displayName: 'Ada', avatarUrl: null, active: true } },
  roleNames: { productOwner: null, productManager: 'value lead' },
  shape: 'manager-and-owner' as const,
  viewer: null,
  t,
};

test('every declared code has words, and no words are left over', () => {
  const worded = Object.keys(english.verdicts);
  const problems = [
    ...declared
      .filter((name) => !worded.includes(name))
      .map((name) => `${name} has no words in src/texts/en-US.json`),
    ...worded
      .filter((name) => !declared.includes(name))
      .map((name) => `src/texts/en-US.json has words for ${name}, which no duty declares`),
  ];
  expect(problems).toEqual([]);
});

test.each(declared)('%s reads as a sentence that blames nobody', (name) => {
  const [duty, code] = name.split('/') as [Verdict['duty'], string];
  const verdict: Verdict = {
    duty,
    outcome: 'gap',
    code,
    args: {
      count: 2,
      workingHours: 20,
      targetHours: 16,
      missing: ['benefit', 'measure'],
      found: ['problem'],
      met: 1,
      gaps: 1,
      delivered: 1,
      ownerless: 1,
      role: 'productOwner',
      source: 'projectRole',
      label: 'Owners',
      ownerWork: 9,
      ownerByOther: 3,
      managerWork: 4,
      managerByOther: 0,
      field: 'Rank',
      step: 'AB-1',
      manager: 'ada',
    },
    evidence: [{ kind: 'changelog', id: '1', at: null, by: 'ada' }],
    waitingFor: null,
  };
  for (const words of [verdictWords(verdict, context), nextStepWords(verdict, context)]) {
    if (words === null) continue;
    expect(words).toMatch(/^[\p{Lu}\d].*\.$/u);
    expect(words).not.toMatch(/\b(undefined|null|nan|fail|fault|blame)|product manager/i);
  }
});

test('every duty has a title and says why it matters', () => {
  for (const { id } of DECLARATIONS) {
    expect(dutyTitle(id, t)).not.toBe(id);
    expect(dutyWhy(id, t).length).toBeGreaterThan(40);
  }
});
