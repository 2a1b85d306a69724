/** Kinds of sentences that were read wrongly in threads which nothing was chosen by, each both ways. */
import { readWiki } from '../../../src/reading/document/wiki';
import { phraseOf } from '../../../src/reading/prose/phrase';
import { proseSentences } from '../../../src/reading/prose/prose';
import { isRequest, wantsMaterial } from '../../../src/reading/questions/requests';
import { asked } from '../asked';

test.each<[kind: string, asks: string[]]>([
  [
    'wants to know a thing',
    [
      'We need to know the size of your vessel.',
      "I'd also like to know your shift and the dock.",
      'We would love to hear about your first week.',
    ],
  ],
  [
    'wants to know, and asks for an act',
    [
      'I would like to know how the other ports handle it, can you check that?',
      "I'm curious which berth they took, could you look it up?",
    ],
  ],
  [
    'has words read, and something said of them',
    [
      'Please review the comment above and confirm if the berth can be opened again.',
      'Can you please check the ticket and let me know, if that is the berth you meant.',
      'Have a look at DOCK-12 and tell us which of the two you mean.',
    ],
  ],
  [
    'wants to hear whether somebody was able to',
    [
      'Please let us know if you were able to solve it by the steps above.',
      'Let me know if you are able to see the crane now.',
    ],
  ],
  [
    'asks for words by any verb of saying',
    [
      'Can you indicate what you changed in the sheet please.',
      'Could you detail which files are left out.',
    ],
  ],
  [
    'asks how likely something is',
    ['Any chance this might get fixed before June?', 'Any chance it will be merged in time?'],
  ],
  [
    'is glad of opinions and news',
    [
      'Thoughts appreciated.',
      'Feedback is very welcome!',
      'Any update on the berth would be much appreciated.',
    ],
  ],
  [
    'asks of your doing, and tells of the own',
    ['Did you follow my steps? I have checked with the small crane, it works.'],
  ],
  [
    'has something tried, and wants to be told what came of it',
    [
      'Could you try the beta and let us know how it goes?',
      'Please check the latest build and let us know if it works.',
      'Follow these steps and let us know if this is still an issue.',
      'Please review the comment above and let me know if that resolves it.',
      'Test it on the small crane and report back the results.',
      'Please let us know if the new rope helps.',
      'Reply with your findings.',
    ],
  ],
  [
    'has something looked up',
    [
      'Can you check if the second gate is selected?',
      'Could you verify that this crane exists?',
      'Can you see whether it leaks on your side?',
      'Could you check on the status of the repair?',
    ],
  ],
  [
    'wants an answer by any name',
    [
      'Can you get back to us on the second point?',
      'Can you follow up here please?',
      'I am just following up to check the status of this case.',
      'Can @rhea or @tom please confirm?',
      'It would be good if someone can confirm this.',
    ],
  ],
  [
    'wants what is known of a place',
    [
      'Also share your environment details.',
      'Please state the version of the crane.',
      'Please let us know the local path of the plan.',
    ],
  ],
  [
    'asks for a decision',
    [
      'Let me know if we should change this.',
      'Let me know if you are okay with closing it.',
      'Can this ticket be closed now?',
    ],
  ],
  [
    'has something answered first',
    [
      'Would you be so kind and write down the steps?',
      'Can you run it in the yard? If so, take the small crane.',
      'Do you have a test case, or instructions on how to use it?',
      'How hard is that to fix?',
      'One question I have is whether the gate is shut.',
      'It hides the gate, but how do you get the gate to show again.',
      'What info is needed to get this done.',
      'In the meantime, please add your environment.',
      'Please attach the plan and please explain what it shows.',
      'Can you please confirm that you had the crane set up.',
    ],
  ],
  ['asks whether it is possible', ['Are you able to run it from the yard?']],
  [
    'wonders at others',
    [
      'I am curious if you have tried the second crane.',
      'Wondering if there is any update you could give me on the gate.',
    ],
  ],
  [
    'asks what stands somewhere',
    ["What's in the second crate.", 'What is happening with the crane'],
  ],
])('%s: a question', (_, asks) => {
  for (const words of asks) expect([words, asked(words).length]).toEqual([words, 1]);
});

test.each<[kind: string, none: string[]]>([
  [
    'what others need to know, or how something works',
    [
      'Sailors need to know the tide.',
      'You need to learn how to moor before you start.',
      'You would have to understand how the crane turns.',
    ],
  ],
  ['an act alone, whatever is wanted', ['I wonder if you could open the gate, can you do that?']],
  [
    'a trial, and nothing that is to be told of it',
    [
      'Please check the latest build and let us know.',
      'Please try again and let me know.',
      'Please check the ticket and confirm that it is fixed.',
      'I will try the second crane and let you know how it goes.',
      'We can try it and get back to you with the results.',
      'Please let us know if it does not work as expected.',
      'Can you get back to us with the log and a sample?',
    ],
  ],
  [
    'musing, where nobody is asked',
    [
      'I wonder if that is what the crane does.',
      'But I am wondering why this gate would fail.',
      "(I'm curious if this would be the same with the small crane.)",
    ],
  ],
  [
    'an act in the shape of a question',
    [
      'Can you have a look at the gate?',
      'Could you have the customer update the form?',
      'Can you try to reproduce it?',
      'Can you try and reproduce it on the small crane?',
      'Would you be so kind and open the gate?',
      'Can you add the fix version for this ticket?',
      'Can we try this with a small crane?',
      'Anyone can take a look at this?',
      'Any one could open the gate?',
      'Can we just make this a ticket of its own?',
      'Can we get a merge to the second branch?',
      'Could the title be amended to say so?',
      'Would it be possible for you to zip up the folder?',
      'Have a look?',
      'Try the small crane?',
      'Can you please write this down, and suggest that they move?',
    ],
  ],
  [
    'what is wanted only in a case that may not be',
    [
      'If the error exists, please send us details.',
      'If you continue to get the error, please send us more information.',
    ],
  ],
  [
    'anger and effect',
    [
      'Why has this not been fixed yet?',
      'Anybody there?',
      'Do you even read what we write?',
      'You might ask why?',
      'Dude... seriously?',
      'Possibly?',
    ],
  ],
  ['a guess beside what is told', ['The gate stuck twice (maybe after some hours of rest?)']],
  [
    'an offer',
    [
      'Please let me know whether you have any doubt or question.',
      'Let me know if you need anything else.',
      'Let me know if you have another issue.',
      'Let us know if you are able to help.',
    ],
  ],
  [
    'a comment on a condition',
    [
      'Please comment if it still leaks.',
      'Please comment/re-open if the crane fails again.',
      'Please comment here if this remains an issue.',
    ],
  ],
  [
    'an act that is to be done by whomever',
    [
      'Can we get DOCK-12 merged in now?',
      'There is no plan attached, could we get a short one attached?',
      'Can this get another look?',
      'Can we correct the fix version to 7?',
      'Any chance this could be merged today?',
    ],
  ],
  ['a proposal that calls for company', ["Let's add some rope, shall we?"]],
  [
    'what the author goes on to tell',
    [
      'Let me help explain what goes on here.',
      'Hopefully it helps explain how we ended up with two cranes.',
    ],
  ],
  [
    'a statement that begins as a question',
    [
      "What's happening is that the crane turns twice.",
      "What's in the plan doesn't match the yard.",
      'What would be helpful would be a short list.',
      'What is expected: the gate stays shut.',
    ],
  ],
  ['the last of a list', ['The crate has four sides (top, bottom, left, right).']],
  ['a remark in program text', ['// is this needed?', '/* should we keep it? */']],
])('%s: none', (_, none) => {
  for (const words of none) expect([words, asked(words)]).toEqual([words, []]);
});

test.each([
  'Can we get an answer to how it was fixed?',
  'Can we have the reason why it was closed?',
  'Could we get an estimate of what is needed?',
  'Can we change the colour of the gate?',
  'Please comment on whether it leaks.',
  'He is right, so it is the second, right?',
  'What is expected of the crane?',
  'What would be helpful?',
])('%s asks, though it looks like one of those', (words) => {
  expect(asked(words)).toHaveLength(1);
});

test.each<[words: string, wants: boolean]>([
  ['Please provide a simple test case.', true],
  ['Can you attach the log of the crane?', true],
  ['Could you please open a new ticket on this?', true],
  ['Please reopen it if it leaks again.', true],
  ['Please set the limit on the page of the bank.', false],
  ['Could you try the second gate?', false],
  ['Please open the gate.', false],
])('%s wants what a closer look needs: %s', (words, wants) => {
  const document = readWiki(words);
  const phrases = proseSentences(document).map((sentence) => phraseOf(sentence, document.text));
  expect(phrases.some(wantsMaterial)).toBe(wants);
});

test.each([
  'Anyone can open the page without logging in.',
  'Somebody could delete it, so we lock it.',
])('says what may be, and asks for nothing: %s', (markup) => {
  const { text, blocks } = readWiki(markup);
  const [sentence] = proseSentences({ text, blocks });
  expect(sentence && isRequest(phraseOf(sentence, text))).toBe(false);
});
