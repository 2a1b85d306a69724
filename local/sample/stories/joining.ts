/** Stories of the rider app about signing up, passes and what stands under hidden work. */
import { issuesOf } from '../issue-draft';
import { day } from '../moment';
import { wish } from './wish';

const { story, task } = issuesOf('RIDE');

export const JOINING = [
  story(50, 'Sign up with a phone number alone')
    .by('mira', day(138))
    .in('Membership')
    .under('RIDE-13')
    .text(
      wish(
        'a visitor',
        'to ride with nothing but my phone number',
        'I am on the bike before the ferry leaves',
        'One message with a code, nothing else.',
        'The name is asked for with the first receipt.',
      ),
    )
    .prioritised('mira', day(120), 'Highest')
    .scheduled('mira', day(70), '3.4 Spring')
    .planned('mira', day(26), 'Sprint 14')
    .moved('tomasz', day(24), 'In Progress')
    .moved('samuel', day(17), 'Done')
    .said('aylin', day(4, '09:30'), '@mira Does the code also come to numbers from abroad?')
    .shows('The lead of its component has left, so the project role was asked instead.', {
      'user-stories': 'written-by-owner',
      'story-clarity': 'clear',
      prioritisation: 'done',
      'developer-questions': 'asked-after-done',
      'strategy-trace': 'traced',
    }),

  story(51, 'Pause a yearly pass')
    .by('mira', day(36))
    .in('Membership')
    .under('RIDE-6')
    .text(
      wish(
        'a member who is away for a while',
        'to pause my pass',
        'I do not pay for months in which I cannot ride',
        'A pause begins on the next day and lasts at least two weeks.',
        'The app says on which day the pass ends now.',
      ),
    )
    .ranked('mira', day(21))
    .said('priya', day(16, '10:00'), 'May a pass be paused twice in one year?')
    .rewritten(
      'mira',
      day(15),
      wish(
        'a member who is away for a while',
        'to pause my pass',
        'I do not pay for months in which I cannot ride',
        'A pause begins on the next day and lasts at least two weeks.',
        'A pass can be paused twice a year.',
        'The app says on which day the pass ends now.',
      ),
    )
    .shows(
      'The owner wrote the answer into the description. The app sees the edit, not what it says, and asks whether it was the answer.',
      { 'developer-questions': 'question-to-confirm' },
    ),

  story(52, 'Show the ferry’s times next to the dock')
    .by('anneke', day(35))
    .in('Map')
    .under('RIDE-9')
    .text(
      wish(
        'a rider on the way to the ferry',
        'to see when it leaves',
        'I know whether I have to hurry',
        'The next three ferries are shown at the two docks by the pier.',
      ),
    )
    .ranked('anneke', day(20))
    .shows(
      'Two steps up the initiative is hidden. As Jonas you see it, and who stands behind it.',
      {
        'user-stories': 'written-by-owner',
        'strategy-trace': 'ancestor-not-visible',
      },
    ),

  story(53, 'Take over riders of another operator')
    .by('jonas', day(33))
    .in('Membership')
    .under('RIDE-11')
    .text(
      wish(
        'a rider whose operator closes',
        'to keep my pass',
        'I do not have to pay twice',
        'A pass is worth its remaining days with us.',
      ),
    )
    .ranked('mira', day(19))
    .shows('Its epic itself is hidden from most viewers.', {
      'user-stories': 'written-by-manager',
      prioritisation: 'prioritised-by-owner',
      'strategy-trace': 'ancestor-not-visible',
    }),

  task(54, 'Delete ride tracks after two years')
    .by('priya', day(55))
    .under('RIDE-10')
    .text(
      wish(
        'a rider',
        'old tracks of mine to be deleted',
        'nobody can look up where I was',
        'Tracks older than two years are gone the next morning.',
        'Prices and dates stay for the receipts.',
      ),
    )
    .prioritised('mira', day(20), 'High')
    .moved('priya', day(12), 'In Progress')
    .shows('Everyday upkeep under an epic that is no strategy.', {
      'story-clarity': 'clear',
      prioritisation: 'prioritised-by-owner',
      'strategy-trace': 'not-strategic',
    }),

  story(56, 'See which stations have a bike with a seat')
    .by('mira', day(30))
    .in('Map')
    .under('RIDE-14')
    .text(
      wish(
        'a parent',
        'to see which stations have a bike with a seat',
        'we do not walk there in vain',
        'A seat shows as a small sign on the bike.',
        'The filter remembers that I ride with a child.',
      ),
    )
    .ranked('mira', day(23)),

  story(57, 'Lend a helmet with the bike')
    .by('mira', day(29))
    .in('Map')
    .under('RIDE-14')
    .text(
      wish(
        'a parent',
        'to lend a helmet for my child',
        'I need not carry one all day',
        'The helmet is unlocked together with the bike.',
        'Who keeps it overnight is told in the evening.',
      ),
    )
    .ranked('mira', day(22))
    .moved('tomasz', day(9), 'In Progress'),

  task(55, 'Move the map tiles to our own store')
    .by('tomasz', day(30))
    .under('RIDE-10')
    .text('The tiles cost four hundred a month. A cache in front of them would cost forty.')
    .ranked('tomasz', day(15)),
];
