/** What the reader says of a file, in codes: the words are in `src/texts`, part `import`, for whoever opened the file. */
import type { ArgumentsOf, TextKey, Translate } from '../src/texts/translate';

type CodeOf<K> = K extends `import.${infer Code}` ? Code : never;
export type NoticeCode = CodeOf<TextKey>;

type Needed<C extends NoticeCode> = ArgumentsOf<`import.${C}`>;

export interface Notice {
  code: NoticeCode;
  /** What the sentence is made with. */
  args?: Record<string, string | number>;
}

/** Makes a notice, and holds it to what its sentence needs. */
export function notice<C extends NoticeCode>(
  code: C,
  ...args: keyof Needed<C> extends never ? [] : [args: Needed<C>]
): Notice {
  const [given] = args;
  return given === undefined ? { code } : { code, args: given as Notice['args'] & object };
}

/** @returns the notice as a sentence, or two of them */
export function noticeWords({ code, args }: Notice, t: Translate): string {
  // What a sentence needs comes with the notice; `notice` holds it to that.
  return t(`import.${code}`, { ...args } as Needed<NoticeCode>);
}
