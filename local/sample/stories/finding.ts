/** Stories of the rider app about finding and unlocking a bike. */
import { issuesOf } from '../issue-draft';
import { day, hour } from '../moment';
import { wish } from './wish';

const { story } = issuesOf('RIDE');

export const FINDING = [
  story(20, 'See which bikes are really there')
    .by('mira', day(60))
    .in('Map')
    .under('RIDE-5')
    .text(
      wish(
        'a rider',
        'the map to show only bikes that I can unlock now',
        'I do not walk to one that is gone',
        'A bike that was unlocked leaves the map within five seconds.',
        'A bike whose lock has not answered for an hour is not shown.',
        'Without a connection the map says how old it is.',
      ),
    )
    .prioritised('mira', day(41), 'High')
    .planned('mira', day(12), 'Sprint 15')
    .assigned('mira', day(9), 'tomasz')
    .moved('tomasz', day(8), 'In Progress')
    .said('tomasz', day(8, '14:10'), 'What should happen to a bike that somebody has reserved?')
    .said(
      'mira',
      day(8, '15:45'),
      'It leaves the map for everybody but the person who reserved it.',
    )
    .said(
      'samuel',
      day(5, '09:15'),
      '@mira May I count "within five seconds" from the lock’s answer?',
    )
    .said(
      'mira',
      day(5, '09:40'),
      'Yes, from the lock’s answer. The way there is not ours to measure.',
    )
    .shows('A story with everything in place: read it to see what the panel looks like then.', {
      'user-stories': 'written-by-owner',
      'story-clarity': 'clear',
      prioritisation: 'prioritised-by-owner',
      'developer-questions': 'all-answered',
      'strategy-trace': 'traced',
      'strategy-rationale': 'not-an-epic',
      breakdown: 'not-an-epic',
      'outcome-review': 'not-an-epic',
    }),

  story(21, 'Reserve a bike for ten minutes')
    .by('aylin', day(54))
    .in('Map')
    .under('RIDE-5')
    .text(
      'Riders call us because a bike was taken while they walked to it. Could we not keep it for them?',
    )
    .rewritten(
      'mira',
      day(40),
      wish(
        'a rider on my way to a bike',
        'to keep it for ten minutes',
        'it is still there when I arrive',
        'A reserved bike cannot be unlocked by others.',
        'The reservation ends after ten minutes, and the app says so one minute before.',
        'Nobody can keep more than one bike.',
      ),
    )
    .prioritised('mira', day(40), 'High')
    .planned('mira', day(12), 'Sprint 15')
    .moved('andrij', day(6), 'In Progress')
    .said(
      'andrij',
      hour(3),
      'What does the rider see when the ten minutes are over: the map, or a message first?',
    )
    .shows(
      'Support wrote it and the owner made it hers. A question waits, and there is still time.',
      {
        'user-stories': 'refined-by-owner',
        'story-clarity': 'clear',
        prioritisation: 'prioritised-by-owner',
        'developer-questions': 'waiting-within-target',
        'strategy-trace': 'traced',
      },
    ),

  story(22, 'Unlock with the phone in the pocket')
    .by('tomasz', day(34))
    .in('Map')
    .under('RIDE-5')
    .born({ sprints: ['Sprint 15'] })
    .text(
      'The lock and the phone could find each other without the app being open. I have a prototype on my branch.',
    )
    .assigned('tomasz', day(13), 'tomasz')
    .moved('tomasz', day(11), 'In Progress')
    .said(
      'tomasz',
      day(10, '10:30'),
      'Should the bike unlock when two phones are near, and whose ride is it then?',
    )
    .said('samuel', day(9, '16:00'), 'I could test this with a borrowed lock next week.')
    .said('priya', day(8, '08:50'), '@mira How many metres do we want to allow?')
    .shows(
      'Where the app earns its keep: built, and no owner has written, placed or answered anything.',
      {
        'user-stories': 'not-written-by-owner',
        'story-clarity': 'parts-missing',
        prioritisation: 'started-unprioritised',
        'developer-questions': 'waiting-beyond-target',
        'strategy-trace': 'traced',
      },
    ),

  story(23, 'Show the way to the bike')
    .by('jonas', day(50))
    .in('Map')
    .under('RIDE-5')
    .text('As a visitor, I want to be led to the bike that I chose.')
    .shows('A product manager wrote it. That is fine, and the owner may want to have a look.', {
      'user-stories': 'written-by-manager',
      'story-clarity': 'parts-missing',
      prioritisation: 'prioritised-by-manager',
      'developer-questions': 'no-questions',
      'strategy-trace': 'traced',
    }),

  story(24, 'Ein zweites Rad für Gäste mitentsperren')
    .by('mira', day(47))
    .in('Map')
    .under('RIDE-5')
    .text(
      `Als Gastgeberin möchte ich ein zweites Rad über mein Konto entsperren, damit mein Besuch sich nicht anmelden muss.

      # Akzeptanzkriterien
      - Höchstens zwei Räder je Konto sind gleichzeitig unterwegs.
      - Beide Fahrten stehen auf einer Rechnung.
      - Wer das zweite Rad verliert, ist vor dem Entsperren klar gesagt.`,
    )
    .ranked('mira', day(33))
    .planned('mira', day(11), 'Sprint 16')
    .said(
      'priya',
      day(7, '12:15'),
      '@lea Zeigen wir die zweite Fahrt auf derselben Karte oder auf einer eigenen?',
    )
    .shows(
      'A story in German. Its question waits for the designer, so it is no gap of the owner.',
      {
        'user-stories': 'written-by-owner',
        'story-clarity': 'clear',
        prioritisation: 'prioritised-by-owner',
        'developer-questions': 'waiting-for-others',
        'strategy-trace': 'traced',
      },
    ),

  story(25, 'A map for people who do not tell red from green')
    .by('lea', day(46))
    .in('Map')
    .under('RIDE-5')
    .text(
      wish(
        'a rider who does not tell red from green',
        'free and taken docks to differ in shape as well',
        'I can read the map without asking',
        'Free docks are rings, taken ones are discs.',
        'The map passes our contrast check in light and dark.',
      ),
    )
    .ranked('mira', day(32))
    .accepted('mira', day(31))
    .prioritised('aylin', day(10), 'Highest')
    .shows('The owner accepted what the designer wrote; later somebody else raised its priority.', {
      'user-stories': 'accepted-by-owner',
      'story-clarity': 'clear',
      prioritisation: 'prioritised-by-other',
      'developer-questions': 'no-questions',
    }),

  story(26, 'Remember the way I usually take')
    .by('samuel', day(45))
    .in('Map')
    .under('RIDE-5')
    .text(
      wish(
        'a commuter',
        'the app to offer my usual ride',
        'I need one tap instead of five',
        'The offer appears after three like rides.',
      ),
    )
    .accepted('mira', day(30))
    .prioritised('mira', day(30), 'Low')
    .rewritten(
      'samuel',
      day(6),
      wish(
        'a commuter',
        'the app to offer my usual ride in the morning and the way back in the evening',
        'I need one tap instead of five',
        'The offer appears after three like rides.',
        'In the evening the way back is offered.',
      ),
    )
    .shows('Accepted, and changed afterwards: the owner may want to read it again.', {
      'user-stories': 'changed-since-acceptance',
      'story-clarity': 'clear',
      prioritisation: 'prioritised-by-owner',
    }),

  story(27, 'Показувати заряд електровелосипеда')
    .by('andrij', day(29))
    .in('Map')
    .under('RIDE-5')
    .text(
      'Як велосипедист, я хочу бачити заряд батареї ще до розблокування, щоб вистачило на всю дорогу.',
    )
    .shows(
      'Written in a language that the app does not read, and it says so instead of guessing.',
      {
        'user-stories': 'not-written-by-owner',
        'story-clarity': 'text-not-readable',
        prioritisation: 'not-yet-prioritised',
      },
    ),

  story(28, 'Offline map')
    .by('mira', day(26))
    .in('Map')
    .under('RIDE-5')
    .shows('Has no description at all.', { 'user-stories': 'written-by-owner' }),

  story(29, 'Unlock by scanning the code on the frame')
    .by('mira', day(88))
    .in('Map')
    .under('RIDE-5')
    .text(
      wish(
        'a rider in front of a bike',
        'to scan its code',
        'I need not find it on the map',
        'A scratched code can be typed in.',
        'The bike unlocks within two seconds of the scan.',
      ),
    )
    .scheduled('mira', day(70), '3.4 Spring')
    .planned('mira', day(26), 'Sprint 14')
    .moved('andrij', day(22), 'In Progress')
    .moved('samuel', day(14), 'Done')
    .said('andrij', day(21, '10:00'), 'Do we need the torch button at night?')
    .said('mira', day(21, '10:30'), 'Yes, please: half of the scans happen after dark.')
    .shows('Released with 3.4.', { prioritisation: 'done', 'developer-questions': 'all-answered' }),
];
