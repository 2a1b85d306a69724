/**
 * A language model that a server on this machine runs, behind the interface that such servers have in common
 * (`/v1/models`, `/v1/chat/completions`), answered in the form that Forge's proxy answers `@forge/llm` in.
 */
import type { ModelAnswer, Models } from './models';

/** The address cannot be used; the message says what to do. */
export class UnusableAddress extends Error {}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** As long as Forge waits for a model (limits-llm). */
const TIMEOUT_MS = 300_000;

/**
 * @param address such as http://localhost:8080; a path before `/v1` is kept
 * @throws UnusableAddress for one that leads away from this machine: what people wrote stays here
 */
export function modelServerAt(address: string): Models {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new UnusableAddress(`"${address}" is no address. Use one such as http://localhost:8080.`);
  }
  if (!['http:', 'https:'].includes(url.protocol) || !LOOPBACK.has(url.hostname))
    throw new UnusableAddress(
      `A model is asked on this machine only. Use an address such as http://localhost:8080 in place of ${address}.`,
    );
  const base = `${url.origin}${url.pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}/v1`;
  return {
    list: async () => {
      const { status, json } = await ask(`${base}/models`);
      const data: unknown = (json as { data?: unknown } | null)?.data;
      if (status !== 200 || !Array.isArray(data)) return { status: failed(status), json };
      const ids = data.flatMap((one: { id?: unknown } | null) =>
        typeof one?.id === 'string' ? [one.id] : [],
      );
      return { status, json: { models: ids.map((model) => ({ model, status: 'active' })) } };
    },
    chat: async (model, { max_completion_tokens: tokens, ...request }) => {
      const { status, json } = await ask(`${base}/chat/completions`, {
        ...request,
        model,
        stream: false,
        max_tokens: tokens,
      });
      return status === 200 ? { status, json: asForge(json) } : { status: failed(status), json };
    },
  };
}

/** An answer of another kind than was asked for is a fault of the server's. */
function failed(status: number): number {
  return status === 200 ? 502 : status;
}

async function ask(address: string, body?: object): Promise<ModelAnswer> {
  try {
    const response = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    return { status: response.status, json: parsed(text) };
  } catch {
    return {
      status: 503,
      json: { code: 'MODEL_UNREACHABLE', message: 'The model did not answer.' },
    };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {
      code: 'MODEL_UNREADABLE',
      message: 'The model answered with something else than JSON.',
    };
  }
}

interface ServerAnswer {
  choices?: {
    message?: { content?: unknown; tool_calls?: { function?: { arguments?: unknown } }[] };
  }[];
  usage?: { prompt_tokens?: number; completion_tokens?: number; total_tokens?: number };
}

/** Arguments are an object at Forge and a text elsewhere; tokens have other names. What is not of that form is left as it is. */
function asForge(json: unknown): unknown {
  const answer = json as ServerAnswer | null;
  if (!Array.isArray(answer?.choices)) return json;
  const { usage } = answer;
  return {
    ...answer,
    choices: answer.choices.map((choice) => ({
      ...choice,
      message: {
        ...choice.message,
        tool_calls: choice.message?.tool_calls?.map((call) => ({
          ...call,
          function: { ...call.function, arguments: argumentsOf(call.function?.arguments) },
        })),
      },
    })),
    ...(usage && {
      usage: {
        input_tokens: usage.prompt_tokens,
        output_tokens: usage.completion_tokens,
        total_tokens: usage.total_tokens,
      },
    }),
  };
}

function argumentsOf(said: unknown): unknown {
  if (typeof said !== 'string') return said;
  try {
    return JSON.parse(said) as unknown;
  } catch {
    return said;
  }
}
