/** Stories of the rider app about stations and docks. Their component has a lead, who is the owner here. */
import { issuesOf } from '../issue-draft';
import { day, hour } from '../moment';
import { wish } from './wish';

const { story } = issuesOf('RIDE');

export const DOCKS = [
  story(40, 'Know that a station is full before I ride there')
    .by('ferhat', day(57))
    .in('Stations')
    .under('RIDE-7')
    .text(
      wish(
        'a rider near my goal',
        'to be told that the station there is full',
        'I can choose another one while I am still riding',
        'The message comes five minutes before the likely arrival.',
        'It names the nearest station with room.',
        'It is spoken where the phone is in a holder.',
      ),
    )
    .prioritised('ferhat', day(35), 'Highest')
    .planned('ferhat', day(11), 'Sprint 15')
    .moved('andrij', day(7), 'In Progress')
    .said('andrij', day(6, '08:40'), 'What counts as near: minutes or metres?')
    .said('ferhat', day(6, '09:05'), 'Minutes. A hill makes a difference.')
    .shows('The component lead is the owner here, and the way to the strategy goes over an idea.', {
      'user-stories': 'written-by-owner',
      'story-clarity': 'clear',
      prioritisation: 'prioritised-by-owner',
      'developer-questions': 'all-answered',
      'strategy-trace': 'traced',
    }),

  story(41, 'Leave the bike beside a full station')
    .by('mira', day(48))
    .in('Stations')
    .under('RIDE-7')
    .text(
      wish(
        'a rider at a full station',
        'to lock the bike beside it',
        'my ride can end here',
        'This works within twenty metres of a full station only.',
        'The van drivers see the bike on their list.',
      ),
    )
    .ranked('mira', day(29))
    .said('andrij', day(9), 'Is "beside" measured by GPS, or does the station see the bike?')
    .said('aylin', day(7), 'Riders ask us about that at every full station.')
    .shows(
      'Mira is an owner, and not the owner of stations: who holds a role is asked for each work item. ' +
        'Whether the question is answered is not clear, so people are asked.',
      {
        'user-stories': 'not-written-by-owner',
        prioritisation: 'prioritised-by-other',
        'developer-questions': 'question-to-confirm',
      },
    ),

  story(42, 'Report a dock that does not let go')
    .by('aylin', day(40))
    .in('Stations')
    .under('RIDE-7')
    .text('People kick the docks. We should let them tell us instead.')
    .ownedBy('ferhat', day(34), 'mira')
    .rewritten(
      'mira',
      day(33),
      wish(
        'a rider in front of a dock that does not let go',
        'to say so with two taps',
        'I get another bike and the dock gets repaired',
        'The report knows the dock without being told.',
        'The rider is offered the nearest bike that works.',
      ),
    )
    .scheduled('mira', day(33), '3.5 Summer')
    .shows(
      'The field "Product owner" names Mira, and the field is asked before the component’s lead.',
      {
        'user-stories': 'refined-by-owner',
        'story-clarity': 'clear',
        prioritisation: 'prioritised-by-owner',
      },
    ),

  story(43, 'Tell the van drivers where bikes pile up')
    .by('viktor', day(140))
    .in('Stations')
    .under('RIDE-7')
    .text('As a van driver, I want a list of full stations in the order of my way.')
    .said(null, day(135, '12:00'), 'Which of the three vans has the tablet?')
    .said('viktor', day(134, '09:00'), 'The one in Lauben.')
    .said(null, day(18, '10:00'), 'Is the list sorted by distance or by how full the stations are?')
    .shows('From an owner who has left, with questions of a person whose account is gone.', {
      'user-stories': 'not-written-by-owner',
      'story-clarity': 'parts-missing',
      prioritisation: 'not-yet-prioritised',
      'developer-questions': 'author-not-known',
    }),

  story(44, 'Charge electric bikes at the dock')
    .by('ferhat', day(53))
    .in('Stations')
    .under('RIDE-7')
    .text(
      `As a rider of an electric bike, I want it to be charged at the dock, so that I never find an empty one.

      # Acceptance criteria
      - A dock with power says so on the map.
      - A bike below one third stays locked until it has enough for the usual ride.

      # What the docks can do

      \`\`\`
      power   charge of the bike   what the map shows
      yes     below one third      "charging", no unlock
      yes     above one third      free
      no      any                  free
      \`\`\``,
    )
    .ranked('ferhat', day(31))
    .said('priya', day(30, '08:30'), 'Does the dock tell us the charge, or do we ask the bike?')
    .said('ferhat', day(30, '09:10'), 'The dock tells us, once a minute.')
    .said(
      'andrij',
      day(29, '11:00'),
      '@lea Do we have a sign for "charging" that works in black and white?',
    )
    .said(
      'lea',
      day(28, '15:30'),
      'Yes, a plug with three lines. It is in the library since yesterday.',
    )
    .said(
      'samuel',
      day(27, '10:15'),
      '@tomasz How do I empty a battery for a test without riding for a day?',
    )
    .said('tomasz', day(27, '10:50'), 'There is a switch under the saddle. I will show you.')
    .said(
      'priya',
      day(26, '13:00'),
      '> The dock tells us, once a minute.\n\nI have seen gaps of ten minutes. Do we then trust the last value?',
    )
    .said('ferhat', day(26, '14:20'), 'For half an hour, yes. After that the bike counts as empty.')
    .said('tomasz', day(4, '09:00'), 'Sounds good. I begin with the Android part.')
    .shows('A long talk: who asked whom, who answered, and what is only quoted.', {
      'user-stories': 'written-by-owner',
      prioritisation: 'prioritised-by-owner',
      'developer-questions': 'all-answered',
    }),

  story(45, 'Show how full a station will be in an hour')
    .by('ferhat', day(25))
    .in('Stations')
    .under('RIDE-7')
    .text(
      wish(
        'a rider on the way home',
        'to see how full the station will be when I get there',
        'I know whether to leave now',
        'The forecast is right in four of five cases, measured each week.',
      ),
    )
    .said('priya', hour(5), 'How far back does the forecast look?')
    .said('priya', hour(2), 'Found it myself: eight weeks. No need to answer.')
    .confirmed('ferhat', hour(1))
    .shows(
      'The asker took the question back. The owner confirmed its place in the order of work.',
      {
        'user-stories': 'written-by-owner',
        prioritisation: 'order-confirmed',
      },
    ),

  story(46, 'Park beside a full station')
    .by('priya', day(38))
    .in('Stations')
    .under('RIDE-7')
    .text(wish('a rider', 'to park beside a station that is full', 'I need not look for another'))
    .ranked('ingrid', day(11))
    .shows('Somebody who has no other part in it ranked it, perhaps on a board of another team.', {
      'user-stories': 'not-written-by-owner',
      prioritisation: 'order-changed-elsewhere',
    }),

  story(47, 'A lamp at the dock')
    .by('andrij', day(37))
    .in('Stations')
    .under('RIDE-7')
    .text('Riders do not find the slot in the dark.')
    .rewritten(null, day(29), 'Riders do not find the slot in the dark. A lamp could show it.')
    .ranked(null, day(28))
    .shows('Jira does not say who changed its text and its rank, so it may have been the owner.', {
      'user-stories': 'author-not-known',
      prioritisation: 'author-not-known',
    }),
];
