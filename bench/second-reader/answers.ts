/** Where the answers of a second reader come from: a file, a server on this machine, or the labels themselves. */
import { modelServerAt } from '../../local/models/model-server';
import type { SecondReading } from '../../src/contract/second-reading';
import { checkedAnswer } from '../../src/second-reader/checked-answer';
import type { ReadingRequest } from '../../src/second-reader/reading-request';
import { TOOL_NAME } from '../../src/second-reader/reading-tool';
import { toolArguments } from '../../src/second-reader/tool-arguments';
import type { AskedThread } from './asking';

/** One line of a file of answers. */
interface Answer {
  id?: unknown;
  /** With its arguments, as an object or as a text. */
  tool_call?: unknown;
  text?: unknown;
  /** How long it took; one that took longer than the app waits came too late. */
  seconds?: unknown;
}

/** As long as the app waits for a model. */
const LATEST_SECONDS = 60;

/** What of a line a model can have meant as the arguments of the tool. */
function argumentsIn({ tool_call: call, text }: Answer): unknown {
  if (call !== undefined && call !== null) {
    const { name = TOOL_NAME, arguments: said } = call as { name?: unknown; arguments?: unknown };
    return toolArguments({
      choices: [{ message: { tool_calls: [{ function: { name, arguments: said } }] } }],
    });
  }
  return typeof text === 'string' ? jsonIn(text) : undefined;
}

/** Some models write the call down in place of making it. */
function jsonIn(text: string): unknown {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1)) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads lines of answers as far as they are any; of two for one request neither counts, since they may differ. */
export function replayed(
  requests: readonly ReadingRequest[],
  lines: readonly unknown[],
): { readings: Map<string, SecondReading>; passedOver: number } {
  const byId = new Map<unknown, Answer | null>();
  let passedOver = 0;
  for (const line of lines) {
    const answer: Answer | null = typeof line === 'object' ? line : null;
    if (answer === null || typeof answer.id !== 'string') passedOver++;
    else byId.set(answer.id, byId.has(answer.id) ? null : answer);
  }
  const readings = new Map<string, SecondReading>();
  for (const request of requests) {
    const answer = byId.get(request.id);
    const isLate = typeof answer?.seconds === 'number' && answer.seconds > LATEST_SECONDS;
    const said = answer && !isLate ? argumentsIn(answer) : undefined;
    if (said === undefined) passedOver++;
    for (const [mark, reading] of checkedAnswer(request, said)) readings.set(mark, reading);
  }
  return { readings, passedOver };
}

/** Asks a server, one request after the other. */
export async function asked(
  requests: readonly ReadingRequest[],
  address: string,
): Promise<Map<string, SecondReading>> {
  const server = modelServerAt(address);
  const { json } = await server.list();
  const [model] = (json as { models?: { model: string }[] }).models ?? [];
  const readings = new Map<string, SecondReading>();
  for (const [at, request] of requests.entries()) {
    const answer = await server.chat(model?.model ?? 'default', { ...request.prompt });
    const said = answer.status === 200 ? toolArguments(answer.json) : undefined;
    for (const [mark, reading] of checkedAnswer(request, said)) readings.set(mark, reading);
    process.stderr.write(`\r${String(at + 1)} of ${String(requests.length)}`);
  }
  process.stderr.write('\n');
  return readings;
}

/** The answers that somebody would give who knows the labels, in the form of a file of answers. */
export function byLabels(threads: readonly AskedThread[]): object[] {
  return threads.flatMap(({ thread, requests }) =>
    requests.map((request) => {
      const labels = new Map(thread.items.map((item) => [item.comment, item]));
      const entries = [...request.matters].flatMap(([id, matter]) =>
        'commentId' in matter ? [{ id, matter, label: labels.get(matter.commentId) }] : [],
      );
      const numbers = new Map([...request.comments].map(([number, { id }]) => [id, number]));
      const stateBy = (label: (typeof entries)[number]['label']): object => {
        if (label?.question !== 'yes') return { state: 'not-a-question', sure: true };
        if (label.open !== 'no') return { state: 'open', sure: label.open === 'yes' };
        const answers = (label.answers ?? []).flatMap((id) => numbers.get(id) ?? []);
        const comment = Math.min(...answers);
        const text = request.comments.get(comment)?.sent.text ?? '';
        return { state: 'answered', comment, quote: text.slice(0, 80), sure: true };
      };
      const firstQuestion = (commentId: string): string => {
        const sent = request.comments.get(numbers.get(commentId) ?? 0)?.sent.text ?? '';
        return sent.slice(0, 80);
      };
      const said = {
        questions: entries
          .filter(({ matter }) => matter.kind === 'question')
          .map(({ id, label }) => ({ id, ...stateBy(label) })),
        comments: entries
          .filter(({ matter }) => matter.kind === 'comment')
          .map(({ id, matter, label }) =>
            label?.question === 'yes' && 'commentId' in matter
              ? { id, asks: true, question: firstQuestion(matter.commentId), ...stateBy(label) }
              : { id, asks: false, sure: true },
          ),
      };
      return { id: request.id, tool_call: { name: TOOL_NAME, arguments: said } };
    }),
  );
}
