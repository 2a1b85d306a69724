/** Work with the towns. Its settings have gone stale: the owner has left, and the managers' role is gone. */
import { issuesOf } from '../issue-draft';
import { day } from '../moment';
import { acceptance, wish } from './wish';

const { epic, story, task } = issuesOf('TOWN');

export const TOWNS = [
  epic(1, 'Towns see what they pay for')
    .by('camila', day(95))
    .text(
      'Each council asks once a year what the bikes have brought. *Goal:* they can look it up themselves.',
    )
    .moved('camila', day(30), 'In Progress')
    .shows('The role that named the managers does not exist any more, so the app cannot tell.', {
      prioritisation: 'started-unprioritised',
      'strategy-trace': 'manager-not-known',
    }),
  story(2, 'A page of figures for each town')
    .by('camila', day(60))
    .under('TOWN-1')
    .text(
      wish(
        'a member of a town council',
        'to see rides, bikes and costs of my town',
        'I can answer the people who ask me',
        'The figures are those of yesterday.',
        'Nothing on the page tells who rode where.',
      ),
    )
    .ranked('camila', day(25))
    .said('priya', day(15, '10:00'), 'May the page be public, or does each town get a password?')
    .shows(
      'The only holder of the owner’s role has left the company: nobody stands behind this story.',
      {
        'user-stories': 'no-product-owner',
        'story-clarity': 'clear',
        prioritisation: 'prioritised-by-other',
        'developer-questions': 'waiting-beyond-target',
        'strategy-trace': 'manager-not-known',
      },
    ),
  story(3, 'Compare with a town of the same size')
    .by('viktor', day(200))
    .under('TOWN-1')
    .text('As a mayor, I want to know how we do next to our neighbours.'),
  task(4, 'Answer the council of Mühlau')
    .by('camila', day(18))
    .text(
      `They ask for a dock at the school.\n\n${acceptance('The answer is sent before the council meets.')}`,
    )
    .moved('camila', day(6), 'Done'),
  story(5, 'Book a station for a street festival')
    .by('camila', day(33))
    .text(
      wish('an organiser of a festival', 'twenty more docks for a weekend', 'people come by bike'),
    ),
  task(6, 'Renew the contract with Lauben').by('camila', day(10)).text('It ends with the year.'),
  story(7, 'A sign for bikes that a town has paid for')
    .by('camila', day(14))
    .under('TOWN-1')
    .text('Councils would like to see their name on what they pay for.')
    .moved('lea', day(8), 'In Review')
    .shows('Being in review means that it is with design here, and nobody active is the owner.', {
      'design-handoff': 'no-product-owner',
    }),
  task(8, 'Invite the councils to a ride')
    .by('camila', day(13))
    .born({ labels: ['launch'] })
    .about('TOWN-4')
    .text('On the first Saturday of next month, from town hall to town hall.')
    .shows('A launch, in a project whose settings cannot tell any more who the manager is.', {
      'launch-positioning': 'manager-not-known',
    }),
];
