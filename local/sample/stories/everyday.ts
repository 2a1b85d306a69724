/** Work of the rider app that stands for itself: stories without an epic, bugs and subtasks. */
import { issuesOf } from '../issue-draft';
import { day, hour } from '../moment';
import { wish } from './wish';

const { story, task, bug, subtask } = issuesOf('RIDE');

export const EVERYDAY = [
  story(60, 'Dark colours in the evening')
    .by('mira', day(28))
    .text(
      wish(
        'a rider at night',
        'the app to be dark when my phone is',
        'the screen does not blind me',
        'All pages follow the phone’s setting at once.',
        'The map has dark tiles.',
      ),
    )
    .ranked('mira', day(17))
    .shows('Stands under no epic, so it cannot be seen which strategy it serves.', {
      'user-stories': 'written-by-owner',
      'story-clarity': 'clear',
      prioritisation: 'prioritised-by-owner',
      'strategy-trace': 'story-without-epic',
    }),

  story(61, 'Ring the bell of a bike that I look for')
    .by('aylin', day(16))
    .text(
      'There are forty bikes at the station on Saturdays. Riders walk along the row and look at each number.',
    )
    .said('aylin', day(16, '12:00'), 'Who decides whether the bell may ring at night?'),

  task(62, 'Write down how a release is made')
    .by('samuel', day(24))
    .text('So that it does not depend on who is on holiday. A page is enough.')
    .assigned('samuel', day(24), 'samuel')
    .moved('samuel', day(9), 'In Progress')
    .shows('A task counts like a story in this project: the settings say which types do.', {
      prioritisation: 'started-unprioritised',
      'strategy-trace': 'story-without-epic',
    }),

  task(63, 'Try the new lock in the cold store')
    .by('samuel', day(8))
    .under('RIDE-5')
    .text(
      'The maker says minus fifteen degrees. The fish market lets us use their store on Thursday.',
    )
    .said('samuel', day(3, '16:00'), 'It opens down to minus twelve. Good enough for us?')
    .said('ferhat', day(2, '09:00'), 'Good enough for the towns that we have, yes.'),

  bug(64, 'Price jumps at midnight')
    .by('aylin', day(11))
    .in('Payments')
    .text(
      `A ride from 23:50 to 00:10 is charged twice the first half hour.

      # How to see it
      - Begin a ride before midnight.
      - End it after midnight.
      - Look at the receipt.`,
    )
    .assigned('priya', day(10), 'priya')
    .moved('priya', day(9), 'In Progress')
    .said(
      'priya',
      day(8, '10:00'),
      'Do we refund the old rides or only the ones that were complained about?',
    )
    .said('mira', day(8, '10:25'), 'All of them. I have told accounting.')
    .shows('A bug is no story. Questions on it are still questions.', {
      'user-stories': 'not-a-story',
      'story-clarity': 'not-a-story',
      prioritisation: 'not-a-story-or-epic',
      'developer-questions': 'all-answered',
      'strategy-trace': 'not-a-story-or-epic',
    }),

  bug(65, 'The map turns when the phone does not')
    .by('samuel', day(7))
    .in('Map')
    .text('Only on phones whose compass has never been set.')
    .said('tomasz', day(6, '09:00'), 'Cannot reproduce it on mine.'),

  bug(66, 'Station names are cut after twelve letters')
    .by('aylin', day(5))
    .in('Stations')
    .text('"Am Alten Schlachthof" becomes "Am Alten Sch…", and there are two of them.')
    .said('andrij', hour(6), '@lea How long may a name be before we wrap it?'),

  bug(67, 'Receipt says the wrong town after a ride over the bridge')
    .by('aylin', day(32))
    .in('Payments')
    .text('The ride ends in Lauben and the receipt says Mühlau.')
    .moved('priya', day(20), 'In Progress')
    .said('samuel', day(19, '11:00'), 'Do we also correct the receipts of last month?')
    .moved('priya', day(18), 'Done')
    .shows('Done without an answer to the question, so nobody waits for one any more.', {
      'developer-questions': 'moot-since-done',
    }),

  bug(68, 'Two messages when a reservation ends')
    .by('samuel', day(2))
    .in('Map')
    .text('One from the app and one from the phone itself.'),

  subtask(70, 'Ask the lock for its last answer')
    .by('tomasz', day(8))
    .under('RIDE-20')
    .text('The lock keeps the time of its last answer; we only have to read it.')
    .moved('tomasz', day(7), 'In Progress')
    .shows('A subtask belongs to its story, and the duties are checked there.', {
      'user-stories': 'not-a-story',
      prioritisation: 'not-a-story-or-epic',
    }),
  subtask(71, 'Take silent bikes off the map').by('tomasz', day(8)).under('RIDE-20'),
  subtask(72, 'Say how old the map is').by('tomasz', day(8)).under('RIDE-20'),
  subtask(73, 'Clock in the reservation bar').by('andrij', day(6)).under('RIDE-21'),
  subtask(74, 'Price table from the back end')
    .by('priya', day(9))
    .under('RIDE-30')
    .moved('priya', day(4), 'Done'),
  subtask(75, 'Spoken message for phones in a holder').by('andrij', day(6)).under('RIDE-40'),
];
