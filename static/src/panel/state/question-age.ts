import type { Question } from '../../../../src/contract/report';
import { hoursWords } from '../../../../src/duties/messages';
import { t } from '../../shared/texts';
import { mayAsk } from './may-ask';

/** How long a question has been open, or was until its answer, in the project's working time; null where that is nothing to tell. */
export function questionAge(question: Question): string | null {
  const { state, workingHours } = question;
  if (mayAsk(question)) return null;
  const age = hoursWords(workingHours, t);
  switch (state) {
    case 'waiting':
      return t('panel.questions.waited', { age });
    case 'answered':
      return t('panel.questions.took', { age });
    case 'dismissed':
      return null;
  }
}
