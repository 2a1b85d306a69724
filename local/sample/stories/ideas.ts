/** Ideas that are looked into before anything is built, and the small tasks that belong to looking. */
import { issuesOf } from '../issue-draft';
import { day } from '../moment';
import { wish } from './wish';

const { idea, task } = issuesOf('IDEA');

export const IDEAS = [
  idea(1, 'Nobody rides to a full station')
    .by('aylin', day(150))
    .born({ assignee: 'jonas' })
    .text(
      'From 312 calls on four Saturdays. Riders would accept a walk of three minutes if they knew of it in time.',
    )
    .moved('jonas', day(100), 'In Progress')
    .shows('An idea is checked for nothing; it is where an epic’s product manager is found.'),
  idea(2, 'A pass for the whole family')
    .by('camila', day(90))
    .text('Asked for at every town fair.'),
  idea(3, 'Bikes that carry a child')
    .by('lea', day(80))
    .born({ assignee: 'camila' })
    .text('Two towns would pay for a trial.'),
  idea(4, 'Ride now, decide on the pass later')
    .by('jonas', day(75))
    .text('The app could work out at the end of the month which pass would have been cheapest.'),
  idea(5, 'A quiet hour for the vans')
    .by('ferhat', day(40))
    .text('Neighbours complain about the vans at six in the morning.'),
  task(6, 'Interview ten people who ride in winter')
    .by('lea', day(22))
    .text(
      wish(
        'the team',
        'to hear from ten people who ride in winter',
        'we do not build for the other ninety',
        'Ten talks of half an hour, written up on one page.',
      ),
    )
    .prioritised('lea', day(21), 'High')
    .shows('The field that named the owner was deleted, so the app cannot tell, and says so.', {
      'user-stories': 'owner-not-known',
      'story-clarity': 'clear',
      prioritisation: 'owner-not-known',
      'strategy-trace': 'story-without-epic',
    }),
  task(7, 'Count bikes at the pier on a sunny Saturday')
    .by('ferhat', day(13))
    .text('Between ten and four, every quarter of an hour.'),
  task(8, 'Draw the pier as riders see it')
    .by('ferhat', day(12))
    .born({ labels: ['with-design'], assignee: 'lea' })
    .text('Where they come from, where they look for a bike, where they wait.')
    .shows('With design, in a project whose settings cannot tell any more who the owner is.', {
      'design-handoff': 'owner-not-known',
    }),
  task(9, 'Tell the towns what riders said')
    .by('jonas', day(9))
    .born({ labels: ['launch'] })
    .about('IDEA-10')
    .text('One page for each council.')
    .shows(
      'What it speaks of was done, and the settings cannot tell whether an owner stands behind it.',
      {
        'launch-positioning': 'owner-not-known',
      },
    ),
  task(10, 'Write up the talks of last winter')
    .by('lea', day(38))
    .text('Ten talks, one page.')
    .moved('lea', day(26), 'Done'),
];
