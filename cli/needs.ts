/** What needs somebody, for whoever looks at a site for the first time: open questions, and where something is missing. */
import { DUTY_IDS, type DutyId } from '../src/contract/duty-ids';
import type { Question, Report } from '../src/contract/report';
import { dutyTitle } from '../src/duties/messages';
import type { People } from '../src/inspection/facts/people';
import type { Settings } from '../src/inspection/facts/subject';
import type { Translate } from '../src/texts/translate';
import { questionWords } from './show';
import { print } from './terminal';
import { wordsContext } from './words-context';

const MOST_QUESTIONS = 8;
const MOST_KEYS = 5;

/** Gathers it while a whole export is inspected; of a large one no more is kept than is shown. */
export class Needs {
  #waiting: { question: Question; report: Report }[] = [];
  #questions = 0;
  readonly #byDuty = new Map<DutyId, { count: number; keys: string[] }>();

  add(report: Report): void {
    for (const { duty, outcome } of report.verdicts) {
      // Open questions are listed one by one.
      if (duty === 'developer-questions' || (outcome !== 'gap' && outcome !== 'attention'))
        continue;
      const found = this.#byDuty.get(duty) ?? { count: 0, keys: [] };
      found.count += 1;
      if (found.keys.length < MOST_KEYS) found.keys.push(report.issue.key);
      this.#byDuty.set(duty, found);
    }
    const open = report.questions.filter(({ state }) => state === 'waiting');
    if (open.length === 0) return;
    this.#questions += open.length + (report.moreQuestions ?? 0);
    this.#waiting = [...this.#waiting, ...open.map((question) => ({ question, report }))]
      .sort((one, other) => other.question.askedAt.localeCompare(one.question.askedAt))
      .slice(0, MOST_QUESTIONS);
  }

  /** Prints the newest open questions, since somebody may still answer them, then where something is missing; nothing where nothing is. */
  show({ people, settings }: { people: People; settings: Settings }, t: Translate): void {
    if (this.#questions === 0 && this.#byDuty.size === 0) return;
    print(t('needs.heading'));
    for (const { question, report } of this.#waiting) {
      const words = questionWords(question, wordsContext(report, people, settings, t));
      print(`  ${t('needs.waiting', { key: report.issue.key, question: words })}`);
    }
    const more = this.#questions - this.#waiting.length;
    if (more > 0) print(`  ${t('needs.more', { count: more })}`);
    for (const duty of DUTY_IDS) {
      const found = this.#byDuty.get(duty);
      if (!found) continue;
      const keys = found.count > found.keys.length ? [...found.keys, '…'] : found.keys;
      const { count } = found;
      print(`  ${t('needs.duty', { duty: dutyTitle(duty, t), count, keys: keys.join(', ') })}`);
    }
    print();
  }
}
