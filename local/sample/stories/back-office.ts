/** Work of the back office. The rule that says which of its epics are strategy asks for a field that is gone. */
import { issuesOf } from '../issue-draft';
import { day } from '../moment';
import { wish } from './wish';

const { epic, story, task } = issuesOf('BACK');

export const BACK_OFFICE = [
  epic(1, 'Invoices without paper')
    .by('camila', day(66))
    .text(
      'We print, sign and scan four hundred invoices a month. *Goal:* none by the end of the year.',
    )
    .ranked('anneke', day(34))
    .shows('Whether it is strategy cannot be asked: its rule speaks of a field that was deleted.', {
      prioritisation: 'prioritised-by-owner',
      'strategy-trace': 'rule-not-known',
      'strategy-rationale': 'rule-not-known',
      breakdown: 'not-started',
      'design-handoff': 'no-marker',
      'launch-positioning': 'no-marker',
    }),
  story(2, 'Sign an invoice on the phone')
    .by('anneke', day(37))
    .under('BACK-1')
    .text(
      wish(
        'the person who buys spare parts',
        'to sign an invoice on my phone',
        'the workshop gets its parts a day sooner',
        'Invoices above a thousand need a second name.',
        'The signed paper can be found by its number.',
      ),
    )
    .ranked('anneke', day(34))
    .said(
      'priya',
      day(30, '10:00'),
      '@dana Does a signature from the phone hold in both countries?',
    )
    .said('dana', day(29, '09:20'), 'Yes, our auditor has said so in writing.')
    .shows('The one project that Dana from accounting can see.', {
      'user-stories': 'written-by-owner',
      'developer-questions': 'all-answered',
      'strategy-trace': 'rule-not-known',
    }),
  task(3, 'Close the old archive')
    .by('dana', day(11))
    .under('BACK-1')
    .text('Once the last invoice of last year is in the new one.'),
];
