/** A page keeps a connection for news only while somebody looks at it, and hears afterwards that it may have missed some. */
import { join } from 'node:path';

class Source {
  static readonly open = new Set<Source>();
  #hear: (message: { data: string }) => void = () => undefined;
  constructor(readonly path: string) {
    Source.open.add(this);
  }
  addEventListener(_: string, hear: (message: { data: string }) => void): void {
    this.#hear = hear;
  }
  say(what: unknown): void {
    this.#hear({ data: JSON.stringify(what) });
  }
  close(): void {
    Source.open.delete(this);
  }
}

test('as many connections as pages that are looked at', async () => {
  const page = Object.assign(new EventTarget(), { hidden: false });
  const turn = (hidden: boolean): void => {
    page.hidden = hidden;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  Object.assign(globalThis, { document: page, EventSource: Source });
  const { listen } = (await import(join(__dirname, '../../local/host/page/listen.js'))) as {
    listen: (path: string, hear: (news: unknown) => void, missed: () => void) => void;
  };
  const heard: unknown[] = [];
  listen(
    '/news',
    (news) => heard.push(news),
    () => heard.push('missed'),
  );
  for (const source of Source.open) source.say({ id: 1 });
  turn(true);
  turn(true);
  expect(Source.open.size).toBe(0);
  turn(false);
  turn(false);
  expect([...Source.open].map(({ path }) => path)).toEqual(['/news']);
  for (const source of Source.open) source.say({ id: 2 });
  expect(heard).toEqual([{ id: 1 }, 'missed', { id: 2 }]);

  page.hidden = true;
  listen(
    '/opened-in-the-background',
    () => undefined,
    () => undefined,
  );
  expect([...Source.open].map(({ path }) => path)).toEqual(['/news']);
});
