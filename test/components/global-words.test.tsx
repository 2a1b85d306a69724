/** The list of turns says what was found in the panel's brief words, where those need nothing but the code. */
import { ISSUE_DUTY_IDS } from '../../src/contract/duty-ids';
import type { Turn } from '../../src/contract/global-page';
import { dutyTitle } from '../../src/duties/messages';
import { DUTIES } from '../../src/duties/registry';
import english from '../../src/texts/en-US.json';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import { turnWords, WORDS_WITHOUT_FACTS } from '../../static/src/global/turn-words';
import { speak } from '../../static/src/shared/texts';

const t = readTexts(ENGLISH);
speak(t);

const briefs = english.verdicts as unknown as Record<string, { brief?: string }>;
const OPEN = DUTIES.flatMap(({ id, codes }) =>
  Object.entries(codes).flatMap(([code, { outcome }]): Turn[] => {
    const duty = ISSUE_DUTY_IDS.find((one) => one === id);
    return duty && (outcome === 'gap' || outcome === 'attention')
      ? [{ duty, code, outcome, since: null }]
      : [];
  }),
);
/** What the usual names of the roles fill in. */
const FILLED = new Set(['owner', 'manager', 'role']);

test.each(OPEN)('$duty/$code', (turn) => {
  const name = `${turn.duty}/${turn.code}`;
  const brief = briefs[name]?.brief ?? '';
  const needed = [...brief.matchAll(/\{(\w+)/g)].map(([, one]) => one ?? '');
  const needsFacts = needed.some((one) => !FILLED.has(one));
  expect([name, name in WORDS_WITHOUT_FACTS]).toEqual([name, needsFacts]);
  const words = turnWords(turn);
  expect(words).not.toMatch(/[{}]|undefined/);
  // What the duty is called stands beside it in the file, and would say nothing of what was found.
  expect(words).not.toBe(dutyTitle(turn.duty, t));
});
