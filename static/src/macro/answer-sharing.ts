/**
 * Lets the macros of a page share one answer. Every macro is a page of its own in a frame; all of them come from one
 * origin, so a lock makes them ask one after the other, and whoever has an answer tells it to the next.
 * Nothing is ever put down: an answer lives in the memory of frames, for a minute, under the name of the person whom it
 * was made for. It cannot outlive a sign-out, and nobody else asks under that name.
 */

/** How long an answer is passed on; one that says that something went wrong, only as long as a page takes to load. */
const KEEP_MS = 60_000;
const KEEP_FAILURE_MS = 3_000;
/** Far longer than one frame takes to tell another; whoever is silent has gone. */
const PATIENCE_MS = 1_000;

const NAME = 'role-clarity-explainer';

/** An answer, with the time (epoch ms) at which it must be asked for anew, through however many frames it went. */
interface Held<T> {
  value: T;
  until: number;
}
type Message = { kind: 'ask'; key: string } | { kind: 'tell'; key: string; held: Held<unknown> };

/**
 * Asks, unless another macro has asked for the same within the last minute.
 * @param key names the answer with everything that it depends on: site, reader, project
 */
export async function callOnce<T extends { ok: boolean }>(
  key: string,
  ask: () => Promise<T>,
): Promise<T> {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) return ask();
  let begun: Promise<T> | undefined;
  const asked = (): Promise<T> => (begun ??= ask());
  try {
    return await navigator.locks.request(`${NAME}:${key}`, async () => {
      const told = (await isHeld(key)) ? await askOthers<T>(key) : null;
      const held = told ?? heldFrom(await asked());
      await hold(key, held);
      return held.value;
    });
  } catch {
    // A browser that keeps frames apart knows no locks between them.
    return asked();
  }
}

/** A shared lock stands for an answer that some frame holds, so that the first to ask need not wait for a reply. */
async function isHeld(key: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === heldName(key));
}

function heldFrom<T extends { ok: boolean }>(value: T): Held<T> {
  return { value, until: Date.now() + (value.ok ? KEEP_MS : KEEP_FAILURE_MS) };
}

function askOthers<T>(key: string): Promise<Held<T> | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(NAME);
    const end = (held: Held<T> | null): void => {
      clearTimeout(timer);
      channel.close();
      resolve(held);
    };
    const timer = setTimeout(() => {
      end(null);
    }, PATIENCE_MS);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'tell' && data.key === key) end(data.held as Held<T>);
    };
    channel.postMessage({ kind: 'ask', key } satisfies Message);
  });
}

/** Tells the answer to whoever asks, for as long as it may be passed on. Comes back when others can see that it is held. */
function hold(key: string, held: Held<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'ask' && data.key === key)
        channel.postMessage({ kind: 'tell', key, held } satisfies Message);
    };
    const holding = navigator.locks.request(heldName(key), { mode: 'shared' }, () => {
      resolve();
      return new Promise<void>((end) => {
        setTimeout(() => {
          channel.close();
          end();
        }, held.until - Date.now());
      });
    });
    holding.catch(() => {
      resolve();
    });
  });
}

function heldName(key: string): string {
  return `${NAME}:held:${key}`;
}
