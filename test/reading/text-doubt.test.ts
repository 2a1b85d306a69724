/** Where the first reader is not sure of an issue's text. */
import { readWiki } from '../../src/reading/document/wiki';
import { readRationale } from '../../src/reading/reasons/rationale';
import { readStory } from '../../src/reading/stories/story';
import { areReasonsUnsure, isStoryUnsure } from '../../src/reading/text-doubt';

const STORY = 'As a rider, I want to see the dock from afar, so that I do not ride past it.';
const CRITERIA =
  'h3. Acceptance criteria\n* Every dock shows green or red to those who come near\n';

function ofStory(summary: string, text: string | null): boolean {
  const description = text === null ? null : readWiki(text);
  return isStoryUnsure(readStory(summary, description), summary, description);
}

function ofReasons(summary: string, text: string | null): boolean {
  const description = text === null ? null : readWiki(text);
  return areReasonsUnsure(readRationale(description), summary, description);
}

test.each<[string, string, string | null]>([
  ['has all parts', 'A lamp', `${STORY}\n\n${CRITERIA}\nPeople often ask where the dock is.`],
  ['lacks criteria, and says nothing else', 'A lamp', STORY],
  ['has no description', 'Show the dock from afar', null],
  ['has an empty one', 'Show the dock from afar', ''],
  ['says who wants it in its title, and no more', STORY, null],
  [
    'has other words in headings, labels and code alone',
    'A lamp',
    `${STORY}\n\nh3. What we will have to do for it here\n\nSee the link\n{code}\nlet lamp = the next one in the row;\n{code}`,
  ],
  [
    'has criteria, and nothing beside their list',
    'A lamp',
    `As a rider, I want to see the dock from afar.\n\n${CRITERIA}`,
  ],
  [
    'still asks its author to fill it in',
    'A lamp',
    `${STORY}\n\nDescribe here what must be true when it is done.`,
  ],
  ['is too short to tell its language', 'Лампа', null],
])('a story is sure that %s', (_, summary, text) => {
  expect(ofStory(summary, text)).toBe(false);
});

test.each<[string, string, string | null]>([
  [
    'lacks criteria, and says more',
    'A lamp',
    `${STORY}\n\nEvery dock shows green or red to those who come near.`,
  ],
  [
    'names nobody, and tells of people',
    'A lamp',
    'Riders often miss the dock in the dark, a lamp could help them.',
  ],
  ['is in Ukrainian', 'Лампа', 'Велосипедисти не бачать станцію вночі.'],
  ['is in Chinese', '灯', '骑车的人晚上看不到车站，他们希望有一盏灯。'],
  [
    'is in Dutch',
    'Een lamp',
    'De fietsers zien het station niet in het donker, dus een lamp is nodig.',
  ],
  ['is in Fulani, in Adlam letters', '𞤊𞤭𞤼𞤢𞤤', '𞤒𞤭𞤥𞤦𞤫 𞤣𞤢𞥄𞤲𞤭 𞤲𞤢𞤲𞤺𞤵𞤣𞤫 𞤥𞤮𞤼𞤮'],
  ['is in Chakma', '𑄟𑄬𑄠', '𑄃𑄮𑄖𑄴𑄗𑄮 𑄇𑄧𑄙 𑄃𑄢𑄴𑄮 𑄟𑄚𑄪𑄌𑄴 𑄝𑄚𑄚'],
  ['is in Rohingya', '𐴌𐴟𐴇𐴥', '𐴀𐴞𐴕𐴐𐴝𐴦𐴕 𐴌𐴟𐴇𐴥𐴝𐴙𐴚𐴒𐴙𐴝 𐴁𐴠𐴒𐴒𐴟𐴕'],
  ['is in Ukrainian, and a title alone', 'Велосипедисти хочуть бачити станцію вночі', null],
])('a story is not sure that %s', (_, summary, text) => {
  expect(ofStory(summary, text)).toBe(true);
});

test.each<[string, string | null, boolean]>([
  ['names a problem', 'Problem: riders do not find the dock in the dark.', false],
  ['is empty', '', false],
  ['has none', null, false],
  ['is a link', 'See the page', false],
  [
    'tells plain facts',
    'Several bikes on one account: for families, for guests, for a school trip.',
    true,
  ],
  ['is in Ukrainian', 'Люди часто питають, де станція.', true],
])('of reasons where the description %s', (_, text, expected) => {
  expect(ofReasons('A lamp', text)).toBe(expected);
});
