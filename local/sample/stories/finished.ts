/** Strategy epics that are done: what came of each was told, or it was not. */
import { issuesOf } from '../issue-draft';
import { day } from '../moment';

const RIDE = issuesOf('RIDE');
const TOWN = issuesOf('TOWN');
const BACK = issuesOf('BACK');

export const FINISHED = [
  RIDE.epic(111, 'A map that works without a net')
    .by('jonas', day(150))
    .under('RIDE-1')
    .born({ labels: ['strategy'] })
    .text(
      `*Problem:* by the lake the map stays white, and riders walk from dock to dock. *Measure:* calls about the map, half of them by summer.`,
    )
    .ranked('mira', day(120))
    .moved('mira', day(110), 'In Progress')
    .moved('mira', day(58), 'Done')
    .said('priya', day(58, '15:00'), 'Released with 4.2. All stories are closed.')
    .said(
      'jonas',
      day(27, '09:10'),
      'Since the release calls about the map have fallen from 40 to 12 a week, and riders by the lake find their dock. We learned that most of them never zoom.',
    )
    .shows('Done, and a month later its product manager told what came of it, in figures.', {
      'outcome-review': 'outcome-told',
    }),

  RIDE.epic(112, 'Pay without a card')
    .by('jonas', day(140))
    .under('RIDE-2')
    .born({ labels: ['strategy'] })
    .text(
      'One rider in three has no card with them and gives up at the lock. *Goal:* everybody who stands at a bike can pay for it.',
    )
    .ranked('mira', day(115))
    .moved('mira', day(100), 'In Progress')
    .moved('mira', day(66), 'Done')
    .said('tomasz', day(66, '16:20'), 'Merged and live in all nine towns.')
    .said('jonas', day(66, '17:00'), 'Thank you all! Closing this one.')
    .shows('Done for two months: it went live, and nobody has told whether it helped.', {
      'outcome-review': 'outcome-not-told',
    }),

  RIDE.epic(113, 'Locks that tell when their battery is low')
    .by('jonas', day(135))
    .under('RIDE-1')
    .born({ labels: ['strategy'] })
    .text(
      `*Problem:* a lock with an empty battery keeps a bike on the street for days. *Measure:* bikes that cannot be taken, from 30 to under 5 a day.`,
    )
    .ranked('mira', day(100))
    .moved('mira', day(92), 'In Progress')
    .moved('mira', day(47), 'Done')
    .said(
      'jonas',
      day(30, '11:30'),
      'The feedback from the workshop is very good, and the drivers like the new list.',
    )
    .shows('People like it, but nobody has come back to the measure that it was begun for.', {
      'outcome-review': 'measured-by-nobody',
    }),

  RIDE.epic(114, 'The app in Dutch')
    .by('jonas', day(130))
    .under('RIDE-1')
    .born({ labels: ['strategy'] })
    .text('Riders from Zwolle cannot read our app and call us. *Goal:* they ride without asking.')
    .ranked('mira', day(96))
    .moved('mira', day(88), 'In Progress')
    .moved('mira', day(52), 'Done')
    .said(
      'jonas',
      day(33, '10:45'),
      'De mensen in Zwolle gebruiken de app nu ook in het weekend en zij bellen ons niet meer op.',
    )
    .shows('What was said since is in a language that the app does not read.', {
      'outcome-review': 'text-not-readable',
    }),

  RIDE.epic(115, 'The first hundred bikes')
    .by('jonas', day(320))
    .under('RIDE-1')
    .born({ labels: ['strategy'] })
    .text('A hundred bikes in one town, so that we learn whether anybody wants them.')
    .ranked('mira', day(300))
    .moved('mira', day(290), 'In Progress')
    .moved('mira', day(200), 'Done')
    .shows('Done so long ago that nobody is asked any more.', {
      'outcome-review': 'too-long-ago',
    }),

  TOWN.epic(11, 'One contract for all towns')
    .by('camila', day(150))
    .text('Nine contracts with nine terms. *Goal:* one of four pages.')
    .moved('camila', day(120), 'In Progress')
    .moved('camila', day(64), 'Done')
    .shows('Done, but the role that named the managers does not exist any more.', {
      'outcome-review': 'manager-not-known',
    }),

  BACK.epic(11, 'Wages on the day')
    .by('camila', day(140))
    .text(
      'Drivers wait for their wages until somebody finds the list. *Goal:* the first of the month.',
    )
    .ranked('anneke', day(110))
    .moved('anneke', day(100), 'In Progress')
    .moved('anneke', day(61), 'Done')
    .shows('Done, but whether it is strategy cannot be asked.', {
      'outcome-review': 'rule-not-known',
    }),
];
