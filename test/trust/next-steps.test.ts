/** Whatever does not work, the sentence that tells of it says what can be done next. */
import { textsByKey } from '../../src/texts/catalogue';
import english from '../../src/texts/en-US.json';

/** Something to do, or somebody who can do it. */
const NEXT_STEP =
  /\b(ask|answer|check (them|theirs|your connection)|choose|download|give|look at|open|read it|reload|say first|set the project up|start (again|another)|change|remove|sign in|tell your( Jira)? admin|(t|T)ry again)\b|\badmins? can\b/i;

/** What people are told where something is refused, fails, or can't be read. */
const TOLD = [
  ...['page.broken', 'panel.unworded', 'panel.questions.unsureAnswered'],
  ...['panel.questions.unsureWaiting', 'settings.stored.damagedLead', 'settings.stored.newerLead'],
  ...['macro.state.notSignedIn', 'macro.state.hidden', 'macro.state.unconfigured'],
];

/** Whoever did not confirm a change has nothing to do next. */
const AS_THEY_CHOSE = 'failures.common.not-confirmed';

const SENTENCES = [...textsByKey(english)].filter(
  ([key]) => (key.startsWith('failures.') || TOLD.includes(key)) && key !== AS_THEY_CHOSE,
);

test('the sentences of refusals and failures are found', () => {
  expect(SENTENCES.length).toBeGreaterThan(40);
  expect(SENTENCES.filter(([key]) => TOLD.includes(key))).toHaveLength(TOLD.length);
});

test.each(SENTENCES)('%s names a next step: %s', (key, sentence) => {
  // Of these the question itself is the next step: the buttons beside it answer it.
  expect(sentence).toMatch(key.startsWith('panel.questions.unsure') ? /\?$/ : NEXT_STEP);
});

/** Of the reading of a live site: what it says on its way, and what stands in the help. */
const ON_THE_WAY =
  /^live\.(help\..*|askToken|reading|readingToWrite|progress|pause|silence|upToDate|kept|default)$/;
const AT_A_TERMINAL =
  /\b(add|ask|check|choose|copy|create|delete|give|leave them out|revoke|run|say|set|start|try|use)\b/i;

test.each(
  [...textsByKey(english)].filter(([key]) => key.startsWith('live.') && !ON_THE_WAY.test(key)),
)('%s names a next step: %s', (_, sentence) => {
  // A step stands after what is wrong, in a sentence of its own or after a colon.
  const [, ...steps] = sentence.split(/(?<=[.:)])\s/);
  expect(
    sentence.startsWith('Say ') || sentence.startsWith('Add ') ? sentence : steps.join(' '),
  ).toMatch(AT_A_TERMINAL);
});
