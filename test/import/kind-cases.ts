/** Kinds of records, each in several forms, with what is found of the first of its issues. */
import { found } from './pier-records';

export type KindCases = Record<
  string,
  [form: string, content: unknown, expected: Record<string, string>][]
>;

/** One test for each form. */
export function testKinds(cases: KindCases): void {
  for (const [kind, forms] of Object.entries(cases))
    describe(kind, () => {
      test.each(forms)('%s', async (_, content, expected) => {
        expect(forms.length).toBeGreaterThan(3);
        expect(await found(content)).toMatchObject(expected);
      });
    });
}
