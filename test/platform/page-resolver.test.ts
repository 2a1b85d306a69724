/** The pages' functions rest on what `@forge/resolver` promises, and on nothing of its inside. */
import { pageResolver } from '../../src/surfaces/shared/page-resolver';

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

const asking = (functionKey: string) =>
  ({ call: { functionKey, payload: 7 }, context: {} }) as Parameters<
    ReturnType<ReturnType<typeof pageResolver>['getDefinitions']>
  >[0];

test('whatever the package is like inside, what is defined is answered', async () => {
  const resolver = pageResolver();
  resolver.define('panel.view', ({ payload }) => ({ payload: payload as unknown }));
  expect(await resolver.getDefinitions()(asking('panel.view'))).toEqual({ payload: 7 });
});

test.each([...Object.getOwnPropertyNames(Object.prototype), 'panel.other'])(
  '%s is not, where nobody defined it',
  async (name) => {
    const resolver = pageResolver();
    resolver.define('panel.view', () => 'view');
    await expect(resolver.getDefinitions()(asking(name))).rejects.toThrow('no definition');
  },
);
