/** Models that say what a script says, behind the seam of the real `@forge/llm`. */
import type { ModelAnswer, ModelRequest, Models } from '../../local/models/models';
import { TOOL_NAME } from '../../src/second-reader/reading-tool';

/** A request as a model sees it. */
export interface Seen {
  /** All that was sent, as one text. */
  whole: string;
  system: string;
  comments: { comment: number; by: string; day: number; text: string }[];
  questions: { id: string; comment: number; question: string }[];
  /** Comments of which it is asked whether they ask. */
  others: { id: string; comment: number }[];
  summary: string | undefined;
  /** Of the issue, where its own text is asked about. */
  description: string | undefined;
  tools: string;
}

export function seenIn(request: ModelRequest): Seen {
  const messages = request['messages'] as { role: string; content: string }[];
  const user = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  const lines = user
    .join('\n')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const listOf = <T>(name: string): T[] => lines.flatMap((line) => (line[name] ?? []) as T[]);
  return {
    whole: JSON.stringify(request),
    system: messages.find(({ role }) => role === 'system')?.content ?? '',
    comments: lines.filter((line) => 'comment' in line) as unknown as Seen['comments'],
    questions: listOf('questions'),
    others: listOf('comments'),
    summary: lines.find((line) => 'summary' in line)?.['summary'] as string | undefined,
    description: lines.find((line) => 'description' in line)?.['description'] as string | undefined,
    tools: JSON.stringify(request['tools']),
  };
}

/** The arguments of the tool call, or a whole answer of any other kind. */
export type Script = (seen: Seen) => object | ModelAnswer | Promise<ModelAnswer>;

export interface ScriptedModels extends Models {
  /** What was sent, in order. */
  readonly sent: Seen[];
  /** The prompts without the model, as they came. */
  readonly prompts: ModelRequest[];
  readonly asked: string[];
  script: Script;
}

export function calling(
  said: unknown,
  usage = { input_tokens: 1500, output_tokens: 200 },
): ModelAnswer {
  const call = {
    id: 'call-1',
    type: 'function',
    index: 0,
    function: { name: TOOL_NAME, arguments: said },
  };
  const message = { role: 'assistant', content: [], tool_calls: [call] };
  return {
    status: 200,
    json: { choices: [{ finish_reason: 'tool_use', index: 0, message }], usage },
  };
}

export function scripted(script: Script = rightAbout({})): ScriptedModels {
  const models: ScriptedModels = {
    sent: [],
    prompts: [],
    asked: [],
    script,
    list: () =>
      Promise.resolve({
        status: 200,
        json: { models: [{ model: 'claude-haiku-4-5-20251001', status: 'active' }] },
      }),
    chat: async (model, request) => {
      const seen = seenIn(request);
      models.sent.push(seen);
      models.prompts.push(request);
      models.asked.push(model);
      const answer = await models.script(seen);
      return 'status' in answer && 'json' in answer ? answer : calling(answer);
    },
  };
  return models;
}

/** What a question is to be said to be, by words in it; a question without any is open. */
type States = Record<string, { state: string; sure?: boolean }>;

/**
 * A reader who names the first reply by somebody else, where there is one, and quotes its beginning. Of the comments that may ask,
 * those ask that hold words of `states`.
 */
export function rightAbout(
  states: States,
  otherwise: { state: string; sure?: boolean } = { state: 'answered' },
): Script {
  return ({ questions, others, comments }) => ({
    questions: questions.map(({ id, comment, question }) => {
      const told =
        Object.entries(states).find(([words]) => question.includes(words))?.[1] ?? otherwise;
      return { id, ...stateOf(told, comment, comments) };
    }),
    comments: others.map(({ id, comment }) => {
      const text = comments.find((one) => one.comment === comment)?.text ?? '';
      const told = Object.entries(states).find(([words]) => text.includes(words))?.[1];
      if (!told) return { id, asks: false, sure: true };
      return { id, asks: true, question: text.slice(0, 60), ...stateOf(told, comment, comments) };
    }),
  });
}

function stateOf(
  { state, sure = true }: { state: string; sure?: boolean },
  comment: number,
  comments: Seen['comments'],
): object {
  const asker = comments.find((one) => one.comment === comment)?.by;
  const reply = comments.find((one) => one.comment > comment && one.by !== asker);
  if (state === 'open' || state === 'not-a-question') return { state, sure };
  return reply
    ? { state, comment: reply.comment, quote: reply.text.slice(0, 40), sure }
    : { state: 'open', sure };
}

/** What a text says: quotes by the name of each part, with `criteria` as a list. */
export type Quotes = Record<string, string | string[]>;

/**
 * The same script, and a reader who quotes from a text that is asked about what stands in it.
 * @param quotes of every text that holds any of them
 */
export function alsoQuoting(
  quotes: Quotes,
  { sure = true, of = rightAbout({}) }: { sure?: boolean; of?: Script } = {},
): Script {
  return (seen) => {
    const { summary = '', description } = seen;
    if (description === undefined) return of(seen);
    const stands = (words: string): boolean => `${summary}\n${description}`.includes(words);
    const found = Object.entries(quotes).flatMap(([part, words]) => {
      const left = [words].flat().filter(stands);
      return left.length === 0 ? [] : [[part, Array.isArray(words) ? left : left[0]]];
    });
    const said = { ...(Object.fromEntries(found) as Quotes), sure };
    return seen.tools.includes('"story"') ? { story: said } : { reasons: said };
  };
}
