/** A few labelled threads of our own, in the form that the bench of reading takes. */
import type { LabelledThread, Person } from '../../bench/reading-threads';

const PEOPLE: Record<string, Person> = {
  ada: { accountId: 'ada', displayName: 'Ada Lind' },
  mira: { accountId: 'mira', displayName: 'Mira Okoye' },
  tom: { accountId: 'tom', displayName: 'Tom Reyes' },
};

type Line = [by: keyof typeof PEOPLE, text: string];
type Label = Pick<LabelledThread['items'][number], 'open' | 'answers'>;

function thread(
  key: string,
  lines: readonly Line[],
  labels: Record<string, Label>,
): LabelledThread {
  return {
    key,
    summary: `About ${key}`,
    reporter: PEOPLE['ada'] ?? null,
    assignee: PEOPLE['tom'] ?? null,
    comments: lines.map(([by, body], place) => ({
      id: `${key}-${String(place)}`,
      author: PEOPLE[by] ?? null,
      created: `2026-03-0${String(place + 1)}T09:00:00.000Z`,
      body,
    })),
    items: Object.entries(labels).map(([place, label]) => ({
      comment: `${key}-${place}`,
      question: 'yes',
      ...label,
      ...(label.answers && { answers: label.answers.map((one) => `${key}-${one}`) }),
    })),
  };
}

export const THREADS: readonly LabelledThread[] = [
  // Settled by itself: nobody wrote since.
  thread('alone', [['ada', 'Which colour should the bell have?']], { 0: { open: 'yes' } }),
  // Not told as settled, each of them: the reply has few signs of an answer, or of none.
  thread(
    'answered',
    [
      ['ada', 'Should the app warn riders before the last station closes?'],
      ['mira', 'Riders were in touch with support about that every week of the winter.'],
      ['tom', 'It goes out with the next release.'],
    ],
    { 0: { open: 'no', answers: ['2'] } },
  ),
  thread(
    'open',
    [
      ['tom', 'What happens to a booking when the lock has no battery?'],
      ['ada', 'Locks were replaced in the harbour last year.'],
    ],
    { 0: { open: 'yes' } },
  ),
  // Another language than those that are read.
  thread(
    'abroad',
    [
      ['mira', 'Kuka päättää lopulta siitä, miten paljon tästä maksetaan takaisin asiakkaalle?'],
      ['tom', 'Asiakas saa kaiken takaisin, niin on sovittu.'],
    ],
    { 0: { open: 'no', answers: ['1'] } },
  ),
];
