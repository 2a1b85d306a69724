/** A response of the local platform beside the standard's own: whatever is asked of it, both say the same. */
import { HeldResponse } from '../../local/platform/held-response';

const READ: Record<string, (response: Response) => unknown> = {
  text: (response) => response.text(),
  json: (response) => response.json(),
  buffer: async (response) => [...new Uint8Array(await response.arrayBuffer())],
  bytes: async (response) => [...(await response.bytes())],
  blob: async (response) => (await response.blob()).size,
  clone: (response) => response.clone().text(),
  stream: async ({ body }) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of body ?? []) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  },
  'has a body': ({ body }) => body !== null,
  'is read': ({ bodyUsed }) => bodyUsed,
  head: ({ status, ok, statusText, headers }) => [status, ok, statusText, [...headers]],
};
const INIT = { status: 203, statusText: 'Told by others', headers: { 'x-one': '1' } };

/** What comes of asking one thing after another: what it is, or that it fails. */
async function told(response: Response, asked: readonly string[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const name of asked) {
    try {
      answers.push(await READ[name]?.(response));
    } catch (error) {
      answers.push((error as Error).name);
    }
  }
  return answers;
}

const NAMES = Object.keys(READ);
const PAIRS = NAMES.flatMap((first) => NAMES.map((then) => [first, then]));
/** The standard gives a stream that is read already; nobody asks for one then, and here that fails at once. */
const LEFT = new Set(['text', 'json']);
const asksForWhatIsRead = ([first = '', then = '']: readonly string[]): boolean =>
  LEFT.has(first) && ['stream', 'has a body'].includes(then);

test.each([[null], ['{"städte":["Köln"]}'], ['no JSON']])(
  'a body of %s is read as the standard has it, once',
  async (text) => {
    for (const asked of PAIRS) {
      if (asksForWhatIsRead(asked)) continue;
      const all = [...asked, 'is read', 'head'];
      expect([asked, await told(new HeldResponse(text, INIT), all)]).toEqual([
        asked,
        await told(new Response(text, INIT), all),
      ]);
    }
  },
);

test('an answer of any kind is held as it is', async () => {
  const held = await HeldResponse.of(new Response('Köln', INIT));
  expect([held.size, ...(await told(held, ['head', 'text']))]).toEqual([
    5,
    ...(await told(new Response('Köln', INIT), ['head', 'text'])),
  ]);
  expect(await HeldResponse.of(held)).toBe(held);
});
