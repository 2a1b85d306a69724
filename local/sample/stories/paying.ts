/** Stories of the rider app about prices, receipts and refunds. */
import { issuesOf } from '../issue-draft';
import { day, hour } from '../moment';
import { wish } from './wish';

const { story } = issuesOf('RIDE');

export const PAYING = [
  story(30, 'See the price before unlocking')
    .by('mira', day(58))
    .in('Payments')
    .under('RIDE-6')
    .born({ priority: 'High', sprints: ['Sprint 15'], assignee: 'priya' })
    .text(
      wish(
        'a rider',
        'to see what the ride will cost before I unlock',
        'I am not surprised by the bill',
        'The price for the first half hour stands on the unlock button.',
        'Passes and free minutes are counted in.',
        'Where the price depends on the time of day, both prices are shown.',
      ),
    )
    .moved('priya', day(9), 'In Progress')
    .said('priya', day(6, '11:20'), 'Is the price with or without the deposit?')
    .said(
      'mira',
      day(6, '13:05'),
      '@priya Which deposit do you mean, the one of the card or the one of the bike?',
    )
    .shows('The owner asked back, so it is the asker’s turn and not hers.', {
      'user-stories': 'written-by-owner',
      'story-clarity': 'clear',
      prioritisation: 'set-at-creation-by-owner',
      'developer-questions': 'waiting-for-others',
      'strategy-trace': 'traced',
    }),

  story(31, 'A receipt for the employer')
    .by('aylin', day(49))
    .in('Payments')
    .under('RIDE-6')
    .text('Many people ask for one paper a month that their employer accepts.')
    .renamed('anneke', day(27), 'A monthly receipt for the employer')
    .rewritten(
      'anneke',
      day(27),
      wish(
        'a commuter',
        'one receipt a month',
        'my employer pays for my rides',
        'The receipt lists date, way and price of each ride.',
        'It carries the tax number that the rider has entered.',
      ),
    )
    .ranked('anneke', day(27))
    .planned('anneke', day(12), 'Sprint 16')
    .said('priya', day(20, '09:00'), 'Are rides with a pass listed at nought, or left out?')
    .said('anneke', day(19, '16:40'), 'At nought: the employer wants to see the ways, too.')
    .shows('The deputy did the owner’s work while she was away, and it counts as the owner’s.', {
      'user-stories': 'refined-by-owner',
      'story-clarity': 'clear',
      prioritisation: 'prioritised-by-owner',
      'developer-questions': 'all-answered',
    }),

  story(32, 'Pay with the town card')
    .by('mira', day(43))
    .in('Payments')
    .under('RIDE-6')
    .text(
      wish(
        'a resident of the town',
        'to pay with my town card',
        'I need no second account',
        'The card is read once and then known.',
        'A blocked card says so before the ride, not after it.',
      ),
    )
    .ranked('mira', day(25))
    .planned('planner', day(10), 'Sprint 15')
    .assigned('planner', day(10), 'priya')
    .said(
      'planner',
      day(10, '10:01'),
      'Moved to Sprint 15 by the rule "fill the sprint". Is this wrong?',
    )
    .shows(
      'An app moved it into the sprint. Apps decide nothing, so the owner’s ranking still counts.',
      {
        prioritisation: 'prioritised-by-owner',
        'developer-questions': 'no-questions',
      },
    ),

  story(33, 'Rückerstattung, wenn sich das Schloss nicht schließen lässt')
    .by('aylin', day(37))
    .in('Payments')
    .under('RIDE-6')
    .text(
      `Wenn das Schloss nicht zugeht, läuft die Uhr weiter. Wir erstatten das jedes Mal von Hand, etwa dreißigmal am Tag.

      Als Fahrerin möchte ich die Fahrt in der App beenden können, damit ich nicht für ein klemmendes Schloss bezahle.`,
    )
    .prioritised('aylin', day(36), 'High')
    .said('priya', day(13, '09:30'), 'Bis zu welchem Betrag dürfen wir ohne Rückfrage erstatten?')
    .shows(
      'Written and pushed up by support, with a question in German that has waited too long.',
      {
        'user-stories': 'not-written-by-owner',
        'story-clarity': 'parts-missing',
        prioritisation: 'prioritised-by-other',
        'developer-questions': 'waiting-beyond-target',
      },
    ),

  story(34, 'Give a day pass as a present')
    .by('jonas', day(42))
    .in('Payments')
    .under('RIDE-6')
    .text(
      wish(
        'a resident with friends in town',
        'to send a day pass as a message',
        'they can ride along at once',
      ),
    )
    .ranked('jonas', day(16))
    .shows('Written and ranked by the product manager: fine, and worth the owner’s look.', {
      'user-stories': 'written-by-manager',
      'story-clarity': 'parts-missing',
      prioritisation: 'prioritised-by-manager',
    }),

  story(35, 'Split the bill of a ride')
    .by('mira', day(41))
    .in('Payments')
    .under('RIDE-8')
    .text(
      wish(
        'the one who unlocked four bikes',
        'to share the bill with the others',
        'nobody owes me money afterwards',
        'Each of the four gets a message with their part.',
        'Parts that nobody takes within a day stay with the one who unlocked.',
      ),
    )
    .ranked('mira', day(24))
    .shows('Its epic leads to no product manager.', {
      'user-stories': 'written-by-owner',
      'strategy-trace': 'no-product-manager',
    }),

  story(36, 'Students ride for less')
    .by('mira', day(39))
    .in('Payments')
    .under('RIDE-6')
    .text(
      wish(
        'a student',
        'the lower price without asking for it each term',
        'I keep riding after the holidays',
        'The university’s answer is asked for once a term.',
        'Who is no student any more is told a month before the price changes.',
      ),
    )
    .ranked('mira', day(23))
    .said('tomasz', day(15, '15:00'), 'Who would not want to be a student again?')
    .judged('mira', day(14), 'not-a-question')
    .shows('A person said that the remark is no question, and their word wins over the reading.', {
      'developer-questions': 'no-questions',
    }),

  story(37, 'Warn before the day price is reached')
    .by('mira', day(38))
    .in('Payments')
    .under('RIDE-6')
    .text(
      wish(
        'a rider',
        'a message before the day price is reached',
        'I can decide whether to ride on',
        'The message comes when nine tenths of the day price are reached.',
        'It can be switched off.',
      ),
    )
    .ranked('mira', day(22))
    .planned('mira', day(12), 'Sprint 15')
    .moved('tomasz', day(5), 'In Review')
    .said('tomasz', day(7, '09:10'), 'Does the message also come at night?')
    .judged('tomasz', day(6), 'answered-elsewhere', 'Planning call: yes, but without a sound')
    .shows('The answer was given in a call, and the asker wrote down where.', {
      'developer-questions': 'all-answered',
    }),

  story(38, 'Show the last ten rides')
    .by('viktor', day(145))
    .in('Payments')
    .under('RIDE-6')
    .text(
      wish(
        'a rider',
        'to see my last rides with their prices',
        'I can check the bill',
        'Each ride shows its way on a small map.',
      ),
    )
    .prioritised('viktor', day(130), 'High')
    .scheduled('mira', day(66), '3.4 Spring')
    .moved('priya', day(40), 'In Progress')
    .moved('samuel', day(15), 'Done')
    .shows('Written by an owner who has left. Holders are people who hold the role today.', {
      'user-stories': 'not-written-by-owner',
      prioritisation: 'done',
    }),

  story(39, 'Freeze the price during a repair on the way')
    .by('samuel', day(19))
    .in('Payments')
    .under('RIDE-6')
    .text(wish('a rider with a flat tyre', 'the clock to stop', 'I do not pay for standing still'))
    .said(
      'samuel',
      day(12, '10:00'),
      '@mira Is this worth a story of its own, or a part of RIDE-33?',
    )
    .said('mira', day(12, '17:20'), 'I’ll check and get back to you.')
    .said('aylin', hour(2), '@mira Any news on this? Three riders asked today.')
    .shows('The owner promised an answer. A promise is no answer, so the question still waits.', {
      'user-stories': 'not-written-by-owner',
      prioritisation: 'not-yet-prioritised',
      'developer-questions': 'waiting-beyond-target',
    }),
];
