import german from '../../src/texts/de-DE.json';
import english from '../../src/texts/en-US.json';
import { remnantFinder } from './remnants';

const remnants = remnantFinder('de-DE');

test('keys, English texts, parts of them, and what is the same on an English page are found', () => {
  const shown = [
    'panel.questions.more',
    `${english.project.issues.columns.waiting}:`,
    'Written here',
  ];
  const part = 'Rider app: The priority was last changed by Ada.';
  const reading = { data: [], inEnglish: ['Written here'] };
  expect(remnants([...shown, part], reading)).toEqual([
    'panel.questions.more',
    english.project.issues.columns.waiting,
    'Written here',
    part.slice(0, -1),
  ]);
});

test('texts of the language, what people wrote, and signs are not', () => {
  const own = [german.project.issues.columns.waiting, 'Status', '12 %', 'Product Owner'];
  const written = 'Waiting for';
  expect(remnants([...own, written], { data: [written], inEnglish: own })).toEqual([]);
});
