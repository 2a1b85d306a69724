/** Finds the call of the tool in what a model answered. */
import * as v from 'valibot';
import { TOOL_NAME } from './reading-tool';

const response = v.object({
  choices: v.pipe(
    v.array(
      v.object({
        message: v.object({
          tool_calls: v.array(
            v.object({ function: v.object({ name: v.string(), arguments: v.unknown() }) }),
          ),
        }),
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * @param answer what `chat` of `@forge/llm` gave, or a server with the same interface, which gives the arguments as a text
 * @returns the arguments; undefined where the tool was not called, or more than once, so that it is not known what was meant
 */
export function toolArguments(answer: unknown): unknown {
  const reading = v.safeParse(response, answer);
  if (!reading.success) return undefined;
  const calls = (reading.output.choices[0]?.message.tool_calls ?? []).filter(
    (call) => call.function.name === TOOL_NAME,
  );
  const [call] = calls;
  if (!call || calls.length > 1) return undefined;
  const { arguments: said } = call.function;
  if (typeof said !== 'string') return said;
  try {
    return JSON.parse(said) as unknown;
  } catch {
    return undefined;
  }
}
