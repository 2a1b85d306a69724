/** Work of the rider app that is with design, and launches that speak of what was built. */
import { issuesOf } from '../issue-draft';
import { day } from '../moment';
import { wish } from './wish';

const { story, task } = issuesOf('RIDE');

const DESIGN = [
  story(80, 'A first ride without reading anything')
    .by('mira', day(30))
    .in('Map')
    .under('RIDE-5')
    .text(wish('a visitor', 'to be shown the first ride', 'I need no manual'))
    .labelled('jonas', day(14), 'with-design')
    .assigned('jonas', day(14), 'mira')
    .shows('With design, and assigned to the owner: design knows whom to ask.', {
      'design-handoff': 'owner-assigned',
      'launch-positioning': 'not-a-launch',
    }),

  story(81, 'One sign for every kind of bike')
    .by('mira', day(29))
    .in('Map')
    .under('RIDE-5')
    .text(wish('a rider', 'to tell the kinds of bikes apart', 'I take the one that fits'))
    .labelled('jonas', day(13), 'with-design')
    .assigned('jonas', day(13), 'lea')
    .said('lea', day(12, '09:00'), '@mira I have three drafts for the cargo bike. Which one fits?')
    .said('mira', day(12, '11:30'), 'The second, because it can be read on a small phone, too.')
    .shows('With design. The designer mentioned the owner, and the owner replied.', {
      'design-handoff': 'owner-replied',
      'developer-questions': 'all-answered',
    }),

  story(82, 'A picture for an empty station')
    .by('mira', day(28))
    .in('Map')
    .under('RIDE-5')
    .text(wish('a rider', 'to see at once that a station is empty', 'I walk on'))
    .labelled('jonas', day(13), 'with-design')
    .assigned('jonas', day(13), 'lea')
    .said(
      'mira',
      day(10, '15:00'),
      'Please keep in mind that half of the riders look at it in the sun.',
    )
    .shows('With design, and the owner spoke up without being asked.', {
      'design-handoff': 'owner-commented',
    }),

  story(83, 'Colours for the new town')
    .by('mira', day(27))
    .in('Map')
    .under('RIDE-5')
    .text(wish('a resident of Mühlau', 'the app in the colours of my town', 'it feels like ours'))
    .said('mira', day(26, '10:00'), 'The town has sent its colours, see the attachment.')
    .labelled('jonas', day(6), 'with-design')
    .assigned('jonas', day(6), 'lea')
    .said('lea', day(2, '14:00'), '@mira Their yellow cannot be read on white.')
    .shows('The designer mentioned the owner, who was last heard before it went to design.', {
      'design-handoff': 'mentioned-without-reply',
    }),

  story(84, 'Messages that do not shout')
    .by('aylin', day(25))
    .in('Membership')
    .under('RIDE-6')
    .text('Riders call our messages rude. Let us find a kinder tone.')
    .labelled('jonas', day(12), 'with-design')
    .assigned('jonas', day(12), 'lea')
    .said('lea', day(9, '10:00'), 'A first draft of the tone is in the library.')
    .shows('With design for a while, and no owner has been part of it.', {
      'design-handoff': 'no-owner-to-answer',
    }),

  story(85, 'A sign for the new locks')
    .by('mira', day(60))
    .in('Map')
    .under('RIDE-5')
    .text(wish('a rider', 'to see which bikes have the new lock', 'I know how to open it'))
    .labelled('jonas', day(40), 'with-design')
    .moved('andrij', day(20), 'In Progress')
    .moved('samuel', day(16), 'Done')
    .shows('Was with design, and is done: nobody has to answer any more.', {
      'design-handoff': 'done',
    }),

  story(86, 'A map for the night')
    .by('aylin', day(24))
    .in('Map')
    .under('RIDE-5')
    .text('A map that does not blind at night.')
    .labelled('jonas', day(11), 'with-design')
    .assigned('jonas', day(11), 'lea')
    .said(null, day(9, '11:00'), 'Grey instead of white is enough.')
    .shows('With design. Somebody answered, and Jira does not say who.', {
      'design-handoff': 'author-not-known',
    }),
];

const LAUNCHES = [
  task(90, 'Tell everybody about scanning')
    .by('jonas', day(24))
    .born({ labels: ['launch'] })
    .about('RIDE-29', 'RIDE-50')
    .text('Posters at the ten largest stations, and a message in the app: *two seconds to go*.')
    .shows(
      'A launch as it should be: the manager is in it, and what it promises was built with an owner behind it.',
      { 'launch-positioning': 'positioned' },
    ),

  task(91, 'Letter to the schools')
    .by('jonas', day(22))
    .born({ labels: ['launch'] })
    .text('A page on riding with a class, before the summer.')
    .shows('The launch is linked to nothing that was built.', {
      'launch-positioning': 'no-stories-linked',
    }),

  task(92, 'Announce prices one can foresee')
    .by('aylin', day(21))
    .born({ labels: ['launch'] })
    .about('RIDE-30')
    .text('For the local papers of all nine towns.')
    .said('jonas', day(19), 'The headline should say what it saves, not what it costs.')
    .shows('The manager shapes the message, while nothing of it has been delivered.', {
      'launch-positioning': 'stories-not-delivered',
    }),

  task(93, 'Show what is new in 3.4')
    .by('aylin', day(20))
    .born({ labels: ['launch'] })
    .about('RIDE-29', 'RIDE-38')
    .text('A short film for the stations.')
    .rewritten(
      'jonas',
      day(18),
      'A film of fifteen seconds for the stations: scan, ride, look it up.',
    )
    .shows('One of the two delivered stories had no owner behind it.', {
      'launch-positioning': 'stories-without-owner',
    }),

  task(94, 'A stand at the town fair')
    .by('aylin', day(18))
    .born({ labels: ['launch'] })
    .about('RIDE-29')
    .text('Two bikes, a table, and somebody who likes to talk.')
    .said('aylin', day(15), 'The town gives us the place by the fountain.')
    .shows('No product manager has taken part in it.', {
      'launch-positioning': 'no-manager-in-it',
    }),

  task(95, 'Open the northern towns')
    .by('jonas', day(17))
    .born({ labels: ['launch'] })
    .about('RIDE-97')
    .text('Wording is agreed; the day depends on the councils.')
    .shows('What it is linked to is hidden from most viewers. Look as Jonas to see it.', {
      'launch-positioning': 'no-stories-linked',
    }),

  task(96, 'Announce the phone number sign-up')
    .by('jonas', day(30))
    .born({ labels: ['launch'] })
    .about('RIDE-50')
    .text('One line in the app and a sign at the pier.')
    .moved('aylin', day(14), 'Done')
    .shows('A launch that is over.', { 'launch-positioning': 'done' }),

  story(97, 'Ride in the northern towns with a pass of ours')
    .by('mira', day(46))
    .behindClosedDoors()
    .under('RIDE-11')
    .text(wish('a member', 'my pass to work in the north', 'I need no second one'))
    .moved('andrij', day(20), 'In Progress')
    .moved('samuel', day(12), 'Done'),
];

export const DESIGN_AND_LAUNCH = [...DESIGN, ...LAUNCHES];
