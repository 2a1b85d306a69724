/** The pages' functions rest on what `@forge/resolver` promises, and on nothing of its inside. */
import * as v from 'valibot';
import { refuse } from '../../src/surfaces/shared/failures';
import { pageFunction } from '../../src/surfaces/shared/page-resolver';

/** Another implementation of the package's public face, which keeps what is defined in a place of its own. */
jest.mock('@forge/resolver', () => {
  class OtherResolver {
    readonly #table: Record<string, (request: object) => unknown> = {};
    define(key: string, answer: (request: object) => unknown) {
      this.#table[key] = answer;
      return this;
    }
    getDefinitions() {
      return ({ call }: { call: { functionKey: string; payload?: unknown } }) =>
        Promise.resolve(this.#table[call.functionKey]?.({ payload: call.payload }));
    }
  }
  return { __esModule: true, default: OtherResolver };
});

const requests = { 'panel.view': v.number(), 'panel.ask': v.number() };
interface Answers {
  'panel.view': string;
  'panel.ask': number[];
}
const handlers = {
  'panel.view': (payload: number, caller: string) => Promise.resolve(`${caller} ${payload}`),
  'panel.ask': (payload: number) => Promise.resolve([payload]),
};
const pageOf = (before?: (request: string, caller: string) => Promise<void>) =>
  pageFunction<typeof requests, Answers, string>(
    requests,
    () => 'mira',
    handlers,
    before ? { before } : {},
  );

const asking = (functionKey: string, payload: unknown = 7) =>
  ({ call: { functionKey, payload }, context: {} }) as Parameters<ReturnType<typeof pageOf>>[0];

test('whatever the package is like inside, what is asked for is answered', async () => {
  expect(await pageOf()(asking('panel.view'))).toEqual({ ok: true, value: 'mira 7' });
  expect(await pageOf()(asking('panel.ask'))).toEqual({ ok: true, value: [7] });
});

test('what comes before a request may refuse it', async () => {
  const page = pageOf((request, caller) =>
    request === 'panel.ask' && caller === 'mira'
      ? Promise.resolve().then(() => refuse('not-allowed', 'common.not-allowed'))
      : Promise.resolve(),
  );
  expect(await page(asking('panel.view'))).toMatchObject({ ok: true });
  expect(await page(asking('panel.ask'))).toMatchObject({
    ok: false,
    failure: { code: 'not-allowed' },
  });
});

test.each([...Object.getOwnPropertyNames(Object.prototype), 'panel.other'])(
  '%s is not, where it is no request of the page',
  async (name) => {
    await expect(pageOf()(asking(name))).rejects.toThrow('no definition');
  },
);

/** Held to by the compiler (`tsconfig.test.json`): each of these lines has its mistake. */
export const MISTAKEN = () => [
  pageFunction<typeof requests, Answers, string>(
    requests,
    () => 'mira',
    // @ts-expect-error a request without a handler
    { 'panel.view': handlers['panel.view'] },
  ),
  pageFunction<typeof requests, Answers, string>(requests, () => 'mira', {
    ...handlers,
    // @ts-expect-error an answer that is not the request's
    'panel.ask': () => Promise.resolve('asked'),
  }),
  pageFunction<typeof requests, Answers, string>(requests, () => 'mira', {
    ...handlers,
    // @ts-expect-error a handler for no request
    'panel.other': () => Promise.resolve(),
  }),
];
