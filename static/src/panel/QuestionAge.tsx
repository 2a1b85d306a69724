import type { Question } from '../../../src/contract/report';
import { hoursWords } from '../../../src/duties/messages';
import { words } from './words';

/** How long a question has been open, or was until its answer, in the project's working time. */
export function QuestionAge({
  question: { state, workingHours },
}: {
  question: Question;
}): string | null {
  const age = hoursWords(workingHours);
  switch (state) {
    case 'waiting':
      return words.questions.waited(age);
    case 'answered':
      return words.questions.took(age);
    case 'dismissed':
      return null;
  }
}
