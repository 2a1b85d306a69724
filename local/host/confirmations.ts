/** Asks whoever sits in front of the pages before something is written to a live site, and tells them how it went. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { WriteWords } from '../import/write-words';
import type { Confirmations } from '../import/written-site';
import { json, refusal, type HostRoute } from './reply';

/** How long a question stands, in milliseconds. */
export const PATIENCE_MS = 5 * 60_000;

interface Question {
  id: string;
  words: WriteWords;
  settle: (answer: Awaited<ReturnType<Confirmations['ask']>>) => void;
}

export class PageConfirmations implements Confirmations {
  #open: Question | null = null;
  #refused = 0;
  readonly #pages = new Set<ServerResponse>();

  constructor(private readonly patience = PATIENCE_MS) {}

  ask(words: WriteWords): ReturnType<Confirmations['ask']> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        question.settle('not-answered');
      }, this.patience);
      const question: Question = {
        id: randomUUID(),
        words,
        settle: (answer) => {
          clearTimeout(timer);
          this.#open = null;
          if (answer !== 'confirmed') this.#refused += 1;
          this.#say({ settled: question.id });
          resolve(answer);
        },
      };
      this.#open = question;
      this.#say({ id: question.id, words });
    });
  }

  /** How many questions were answered with no, or not at all. */
  get refused(): number {
    return this.#refused;
  }

  tell(sentence: string, isDone: boolean): void {
    this.#say({ sentence, isDone });
  }

  /** Nobody is there to be asked any more. */
  close(): void {
    this.#open?.settle('not-answered');
  }

  routes(): HostRoute[] {
    return [
      {
        method: 'GET',
        path: '/writes',
        handle: () => ({
          status: 200,
          headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
          body: '',
          goOn: (response) => {
            this.#pages.add(response);
            response.on('close', () => this.#pages.delete(response));
            response.write(': listening\n\n');
            const question = this.#open;
            if (question) response.write(event({ id: question.id, words: question.words }));
          },
        }),
      },
      {
        method: 'POST',
        path: '/writes/:id',
        handle: async ({ params, body }) => {
          const answer = new URLSearchParams(await body()).get('answer');
          // Looked at once all is there: of two answers at once the first counts, and the second is for no later question.
          const question = this.#open;
          if (question === null || question.id !== params['id'])
            return refusal(410, 'This is settled already.');
          question.settle(answer === 'write' ? 'confirmed' : 'declined');
          return json({ ok: true });
        },
      },
    ];
  }

  #say(what: object): void {
    for (const page of this.#pages) page.write(event(what));
  }
}

function event(what: object): string {
  return `data: ${JSON.stringify(what)}\n\n`;
}
