/** The workshop system, which nobody has set up in the app yet. */
import { issuesOf } from '../issue-draft';
import { day } from '../moment';
import { acceptance, wish } from './wish';

const { initiative, epic, story, task, bug } = issuesOf('DEPOT');

export const DEPOT = [
  initiative(1, 'A bike is back on the road within a day')
    .by('camila', day(120))
    .text(
      'A bike in the workshop earns nothing. Today it stays there for three days; most of the time nobody touches it.',
    ),
  epic(2, 'The workshop knows what is coming')
    .by('camila', day(100))
    .under('DEPOT-1')
    .text(
      'Mechanics learn what is broken when they lift the bike off the van. *Goal:* they know it the evening before.',
    )
    .moved('kenji', day(40), 'In Progress'),
  story(3, 'See tomorrow’s repairs today')
    .by('kenji', day(60))
    .under('DEPOT-2')
    .text(
      wish(
        'a mechanic',
        'to see in the evening which repairs come in tomorrow',
        'I can order the parts in time',
        'The list is complete by six.',
        'Parts that we do not have are marked.',
      ),
    )
    .prioritised('kenji', day(30), 'High')
    .moved('priya', day(10), 'In Progress')
    .said('priya', day(9, '10:00'), '@kenji Is six o’clock local time in every town?')
    .shows(
      'This project has no settings yet: the panel says what to do, and what the app would propose.',
    ),
  story(4, 'Ersatzteile mit dem Telefon ausbuchen')
    .by('kenji', day(50))
    .under('DEPOT-2')
    .text(
      `Als Mechaniker möchte ich ein Teil mit dem Telefon ausbuchen, damit ich die Hände nicht zweimal waschen muss.

      # Akzeptanzkriterien
      - Ein Scan genügt.
      - Ein falscher Scan lässt sich eine Minute lang zurücknehmen.`,
    ),
  story(5, 'One list for all vans')
    .by('camila', day(45))
    .under('DEPOT-2')
    .text('Three vans, three lists, and a bike that stands on none of them.'),
  task(6, 'Label the shelves').by('kenji', day(20)).text('Before the new parts come.'),
  bug(7, 'A bike can be in two workshops at once')
    .by('samuel', day(14))
    .text(
      `Seen on Tuesday with bike 2231.\n\n${acceptance('A bike that is scanned in leaves the other workshop.')}`,
    ),
  story(8, 'Photograph the damage')
    .by('aylin', day(12))
    .under('DEPOT-2')
    .text(
      wish(
        'a member of support',
        'to see a photo of the damage',
        'I can tell the rider what happens now',
      ),
    ),
  epic(9, 'Fewer flat tyres')
    .by('camila', day(90))
    .under('DEPOT-1')
    .text('Every second repair is a tyre.'),
];
