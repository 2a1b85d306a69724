/** Initiatives and epics of the rider app: where the work is meant to lead. */
import { issuesOf } from '../issue-draft';
import { day, hour } from '../moment';

const { initiative, epic } = issuesOf('RIDE');

export const DIRECTIONS = [
  initiative(1, 'Taking a bike is as easy as taking the tram')
    .by('jonas', day(160))
    .text(
      `Half of the people who install the app never ride. We asked forty of them: most gave up between the map and the first metre. *Goal:* by next spring, eight of ten new riders are moving within two minutes of opening the app.

      We will measure the time from opening the app to the lock's click, each week and in every town.`,
    )
    .born({ labels: ['strategy'] })
    .moved('jonas', day(120), 'In Progress')
    .shows('What two epics are for. Its product manager is found here by the epics below.'),

  initiative(2, 'Every town pays for itself in its second year')
    .by('jonas', day(155))
    .text(
      `Three of our nine towns cost more than they bring in. The problem is not too few rides but refunds, calls and rides that riders did not expect to pay for. *Outcome:* fewer than two calls on a hundred rides, and no town in the red after its second year.`,
    )
    .born({ labels: ['strategy'] })
    .moved('jonas', day(118), 'In Progress'),

  initiative(3, 'One ticket with the ferry line')
    .by('jonas', day(70))
    .text(
      'We talk with the ferry company about a common ticket. Until the contract is signed, only the people named in it should read along.',
    )
    .behindClosedDoors()
    .born({ labels: ['strategy'] })
    .shows(
      'Hidden behind a security level. Look as Jonas to see it, and as Tomasz to see what others see.',
    ),

  initiative(4, 'Tidy up what we have')
    .by('aylin', day(150))
    .text(
      'A place for everything that riders keep asking support for. Nobody has decided yet what it is for.',
    ),

  epic(5, 'One tap from the map to moving')
    .by('jonas', day(130))
    .under('RIDE-1')
    .born({ labels: ['strategy'] })
    .text(
      `Riders lose most of their time between choosing a bike and hearing the lock. *Why now:* the new locks answer in under a second, and our app takes seven. *Measure:* time from map to click, half of it by summer.`,
    )
    .prioritised('mira', day(42), 'High')
    .moved('mira', day(38), 'In Progress')
    .said('tomasz', day(33, '09:20'), '@mira Is the old lock still in scope for this epic?')
    .said(
      'mira',
      day(33, '11:05'),
      'No. The last two towns change their locks in May, so we build for the new ones only.',
    )
    .shows(
      'An epic where everything has somebody behind it; the table lists how its stories stand.',
      {
        'user-stories': 'not-a-story',
        'story-clarity': 'not-a-story',
        prioritisation: 'prioritised-by-owner',
        'developer-questions': 'all-answered',
        'strategy-trace': 'traced',
        'strategy-rationale': 'says-why',
        breakdown: 'stories-with-gaps',
        'outcome-review': 'not-done',
        'design-handoff': 'not-with-design',
      },
    ),

  epic(6, 'Prices you can foresee')
    .by('mira', day(112))
    .under('RIDE-2')
    .born({ labels: ['strategy'] })
    .text(
      `Two of three calls to support begin with "I did not know that it would cost this much". *Goal:* nobody learns a price after the ride.`,
    )
    .ranked('mira', day(36))
    .moved('mira', day(35), 'In Progress')
    .shows(
      'The product owner wrote it; the product manager stands one step above, on the initiative.',
      {
        prioritisation: 'prioritised-by-owner',
        'strategy-trace': 'traced',
      },
    ),

  epic(7, 'Docks that have room when you arrive')
    .by('ferhat', day(96))
    .in('Stations')
    .for('IDEA-1')
    .born({ labels: ['strategy'], priority: 'High' })
    .text(
      `On sunny Saturdays one ride in six ends at a full station. Riders then look for another dock while the clock runs. *Outcome:* fewer than one in fifty.`,
    )
    .moved('ferhat', day(30), 'In Progress')
    .shows('No parent, but an idea in another project, where a product manager stands behind it.', {
      prioritisation: 'set-at-creation-by-owner',
      'strategy-trace': 'traced',
    }),

  epic(8, 'Ride together')
    .by('priya', day(64))
    .under('RIDE-4')
    .born({ labels: ['strategy'] })
    .text('Several bikes on one account: for families, for guests, for a school trip.')
    .prioritised('priya', day(28), 'High')
    .said(
      'lea',
      day(12, '13:30'),
      'Which of the three comes first: families, guests or school trips?',
    )
    .shows('Nobody who holds the role of product manager stands behind it or above it.', {
      prioritisation: 'prioritised-by-other',
      'developer-questions': 'waiting-beyond-target',
      'strategy-trace': 'no-product-manager',
      'strategy-rationale': 'does-not-say-why',
      breakdown: 'not-started',
    }),

  epic(9, 'Ferry and bike on one ticket')
    .by('anneke', day(52))
    .under('RIDE-3')
    .born({ labels: ['strategy'] })
    .text('What the app needs for a common ticket, as far as we may say it here.')
    .shows('The initiative above is hidden from most viewers, so the app does not guess.', {
      prioritisation: 'set-at-creation-by-owner',
      'strategy-trace': 'ancestor-not-visible',
    }),

  epic(10, 'A smaller cloud bill')
    .by('priya', day(58))
    .text('We keep ride tracks for ever and pay for it every month.')
    .moved('priya', day(21), 'In Progress')
    .shows('Everyday upkeep: without the label "strategy" no product manager is asked for.', {
      prioritisation: 'started-unprioritised',
      'strategy-trace': 'not-strategic',
      'strategy-rationale': 'not-strategic',
      breakdown: 'stories-with-gaps',
      'outcome-review': 'not-strategic',
    }),

  epic(11, 'Take over the northern towns')
    .by('jonas', day(48))
    .under('RIDE-3')
    .behindClosedDoors()
    .born({ labels: ['strategy'] })
    .text(
      'Four towns north of the ferry would like to join. Not public before the councils have voted.',
    ),

  epic(12, 'Riding in winter')
    .by('jonas', day(44))
    .under('RIDE-1')
    .born({ labels: ['strategy'] })
    .text(
      'Rides fall by seventy per cent in December, although half of our riders say that they would ride.',
    )
    .ranked('jonas', day(18))
    .moved('jonas', day(9), 'In Progress')
    .said('samuel', hour(4), 'Do we test on real ice, or is the rink in Lauben good enough?')
    .shows('Begun without a story, and placed by the product manager rather than the owner.', {
      prioritisation: 'prioritised-by-manager',
      'developer-questions': 'waiting-within-target',
      'strategy-trace': 'traced',
      'strategy-rationale': 'says-why',
      breakdown: 'epic-without-stories',
    }),

  epic(13, 'Sign up in a minute')
    .by('jonas', day(170))
    .under('RIDE-1')
    .born({ labels: ['strategy'] })
    .text('Signing up asked for eleven fields. Ten of them were never read.')
    .prioritised('mira', day(140), 'Highest')
    .moved('mira', day(90), 'In Progress')
    .moved('mira', day(20), 'Done')
    .shows('Done: the order of work does not matter any more.', {
      prioritisation: 'done',
      breakdown: 'done',
      'outcome-review': 'too-early',
    }),

  epic(14, 'A child comes along')
    .by('jonas', day(62))
    .under('RIDE-1')
    .born({ labels: ['strategy'] })
    .text(
      `*Problem:* families own a bicycle with a seat and leave ours alone. *Goal:* one family in five has tried a bike with a seat by autumn.

      # How we will know
      We count rides with a seat each month, and ask forty families in September.`,
    )
    .ranked('mira', day(40))
    .moved('mira', day(24), 'In Progress')
    .shows(
      'Well founded and well broken down: problem, goal and measure, and stories without a gap.',
      {
        prioritisation: 'prioritised-by-owner',
        'strategy-trace': 'traced',
        'strategy-rationale': 'says-why',
        breakdown: 'stories-in-order',
      },
    ),

  epic(15, 'Електровелосипеди в усіх містах')
    .by('andrij', day(41))
    .under('RIDE-1')
    .born({ labels: ['strategy'], versions: ['3.5 Summer'] })
    .text(
      'Електровелосипеди є лише в трьох містах із дев’яти, і люди часто питають, коли вони з’являться в інших.',
    )
    .shows('Its reasons are in a language that the app does not read, so it does not judge them.', {
      'strategy-trace': 'traced',
      'strategy-rationale': 'text-not-readable',
    }),
];
