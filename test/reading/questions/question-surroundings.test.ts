/** What stands around or within a sentence and makes it a question or none, each both ways. */
import { asked } from '../asked';

const LONG =
  'the rope that we bought in May for the old harbour with its two cranes and the long shed for members';

test.each<[kind: string, asks: string[]]>([
  [
    'and goes on asking, however long',
    [
      'The crane was moved in May. Fee before tax? And is the yard that we opened in May next to the old harbour with its two cranes and the long shed for members open in June?',
      `The berth was dug in May. Rope for guests? And does ${LONG} hold ten tons?`,
      `The berth was dug in May. Does ${LONG} hold ten tons? Rope for guests? It is green.`,
    ],
  ],
  [
    'in an item, a cell or a paragraph of its own, or at the end of one',
    [
      '* The crane was moved in May.\n* Fee before tax?\n* The yard opens in May.',
      '# The berth was dug in May.\n# Perhaps the second rope?\n# It is green.',
      '|The berth was dug in May.|Rope for guests?|The rope is green.|',
      'The berth was dug in May.\n\nRope for guests?\n\nThe rope is green.',
      'The berth was dug in May. Rope for guests?\n\nThe rope is green.',
      'The berth was dug in May.\n\nRope for guests? The rope is green.',
    ],
  ],
  [
    'and asks for words or says why',
    [
      'The crane was moved in May. Fee before tax? Please tell me.',
      'The crane was moved in May. Fee before tax? I need it by Friday.',
      'The berth was dug in May. Rope for guests? We need to order it today.',
      'The berth was dug in May. Rope for guests? Kindly say.',
      'The berth was dug in May. Rope for guests? Let me know which you take.',
      'The berth was dug in May. Rope for guests? Could you look it up.',
      'The berth was dug in May. Rope for guests? If not, we take the old one.',
      'The berth was dug in May. Rope for guests? The pilot is waiting for it.',
      'The berth was dug in May. Rope for guests? Legal wants to know.',
    ],
  ],
  [
    'by a word that opens a short question',
    [
      'The release is tomorrow. Ready for launch? The team sleeps.',
      'The berth was dug in May. Ok to moor there? It is deep.',
      'The berth was dug in May. Safe to moor there? It is deep.',
      'The berth was dug in May. Fine with the pilot? It is deep.',
      'The berth was dug in May. Allowed for guests? It is deep.',
    ],
  ],
  [
    'of a thing, without a mark',
    [
      'Is the reason known',
      'Is the result stored in the ledger',
      'Is the same fee charged for guests',
      'Is the place booked for members or not',
      'Is the case closed',
      'Is the way to the yard open',
      'Is the reason given in the log',
    ],
  ],
  [
    'beside what a mind does',
    ['It is slow, mind boggling, right?', "The tide is high, mind bending, isn't it?"],
  ],
  [
    'as somebody who is curious',
    [
      "I'm really curious how quickly it can be moored.",
      'Curious how quickly you moored it.',
      'Curious how exactly it holds.',
      "I'm still curious why it broke.",
    ],
  ],
  [
    'glad of words',
    [
      'In the meantime, more details would be helpful.',
      'In that case, an estimate would be great.',
      'More details in the ticket would be useful.',
      'More information about the crane would be helpful.',
      'I cannot moor it and more information would be helpful.',
      'Any hint in the right direction would be great.',
      'Any comments are welcome.',
      'Any information that you can give would be helpful.',
      'Any suggestions would be great.',
      'Any clues are really helpful.',
    ],
  ],
  [
    'waiting for somebody',
    [
      'For this berth [~ada] must decide.',
      '@ada must confirm the berth.',
      'I moored it, but @ada needs to decide.',
      'DOCK-12: @ada to confirm',
      'Waiting for @ada to confirm.',
    ],
  ],
])('asks: %s', (_kind, asks) => {
  expect(asks.filter((words) => asked(words).length === 0)).toEqual([]);
});

test('the one before a question is found beside it', () => {
  expect(
    asked(`The berth was dug in May. Rope for guests? And does ${LONG} hold ten tons?`),
  ).toHaveLength(2);
  expect(asked('The crane was moved in May. Fee before tax? Please tell me.')).toContain(
    'Fee before tax?',
  );
});

test.each<[kind: string, none: string[]]>([
  [
    'in the midst of what one block tells',
    [
      `The berth was dug in May. Rope for guests? So they say, and ${LONG} holds ten tons.`,
      'The berth was dug in May.\nRope for guests? It is not in the log.\nThe rope is green.',
      '* The berth was dug in May. Rope for guests? The rope is green.',
      '|The berth was dug in May. Rope for guests? I moored it twice.|The rope is green.|',
    ],
  ],
  [
    'a guess among paragraphs',
    ['The berth was dug in May.\n\nPerhaps the rope is too short?\n\nThe old one was longer.'],
  ],
  [
    'what is something, without a subject',
    [
      'Is the same as in the other yard.',
      'Is the same rope as in May.',
      'Is the proper way to moor it.',
      'Is the reason why it sank.',
      'Is the place where it was moored.',
      'Is a result of the storm.',
      'Is the case here.',
    ],
  ],
  [
    'would somebody do something',
    [
      'The knot is loose, mind tying it again?',
      'It came loose, do you mind blowing the horn?',
      'The lid is off, mind closing it?',
    ],
  ],
  [
    'curious is what it is',
    [
      "It's curious how this works in the yard.",
      'Curious how quickly it broke.',
      'Quite curious how suddenly the rope broke.',
      "It's a bit curious how the tide turns.",
      'It seems curious why nobody saw it.',
      'I find it curious how the rope holds.',
      'Curious how everybody moors at the second berth.',
    ],
  ],
  [
    'what would be good in the product',
    [
      'I will add details and more information will be useful later.',
      'In the story, details would be good.',
      'In the app, the status would be useful on the first page.',
      'On the start page, an estimate would be nice.',
      'More details in the dialog would be great.',
      'Suggestions below the field would be helpful.',
      'Tips for guests would be nice on every page.',
      'We will moor it and feedback will be useful then.',
      'Any status would be good on the first page.',
    ],
  ],
  [
    'some that may be good',
    [
      'If any comments are good we keep them.',
      'Check whether any input is good before saving.',
      'Keep any comments that are good.',
      'Any input that would be good is kept.',
      'If any news is good, it is shown.',
      'We ask whether any feedback is helpful.',
    ],
  ],
  [
    'what a role does',
    [
      'Only an @admin must confirm the dialog.',
      'The dialog @admin to confirm is blue',
      'An @pilot needs to confirm the berth.',
      'A page for an @admin to confirm.',
      '[~ada] moored it, the @pilot must confirm.',
    ],
  ],
])('asks nothing: %s', (_kind, none) => {
  expect(none.filter((words) => asked(words).length > 0)).toEqual([]);
});
