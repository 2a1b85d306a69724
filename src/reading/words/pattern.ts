/**
 * Regular expressions that are cheap for a cold start. The engine compiles one when it is first used, and for lists of words in
 * six languages that is most of what the first text costs a function that was just started.
 */

/** The part of a regular expression that the readers use. */
export interface Pattern {
  test: (text: string) => boolean;
  exec: (text: string) => RegExpExecArray | null;
  /** The text with its match replaced. */
  replace: (text: string, by: string) => string;
  /** The expression itself, for a text's own `match`, `replace` and `split`. */
  readonly regExp: RegExp;
}

/**
 * A pattern that is compiled on first use.
 * @param written a literal; or a source, if it is composed or holds `\p{…}`: the engine parses each literal as it loads the file,
 *   and again with each function around it, and a `\p{…}` takes it as long as a page of code
 * @param flags of a source
 */
export function pattern(written: () => RegExp | string, flags = ''): Pattern {
  let made: RegExp | null = null;
  const make = (): RegExp => {
    const as = written();
    return typeof as === 'string' ? lean(as, flags) : lean(as.source, as.flags);
  };
  return {
    test: (text) => (made ??= make()).test(text),
    exec: (text) => (made ??= make()).exec(text),
    replace: (text, by) => text.replace((made ??= make()), by),
    get regExp() {
      return (made ??= make());
    },
  };
}

/**
 * Letters as ranges within a character class. Nearly `\p{L}`, which the engine builds anew from 650 ranges each time: some rare
 * scripts are missing, and marks and digits are included. Above U+FFFF there are whole blocks, without those of musical notes and
 * emoji.
 */
const LETTERS =
  'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0370-\\u037D\\u037F-\\u0386\\u0388-\\u0559\\u0560-\\u05FF\\u0620-\\u066F\\u0671-\\u06D3\\u06D5-\\u0963\\u0966-\\u1FFF\\u2C00-\\u2DFF\\u3005\\u3006\\u3040-\\u30FA\\u30FC-\\uD7FF\\uF900-\\uFDFF\\uFE70-\\uFEFC\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\uFF66-\\uFFDC\\u{10000}-\\u{1CFFF}\\u{1D400}-\\u{1EFFF}\\u{20000}-\\u{3FFFF}';

/** An escape, a character class, or the end of a group that something follows, with its quantifier. */
const PARTS = /\\(?:p\{L\}|.)|\[(?:\\.|[^\\\]])*\]|\)(?:[?*+]|\{\d[\d,]*\})?\??(?=[^|)?*+{])/gs;
/** {@link PARTS}, and the beginning of a group (after two letters or not), the bar between alternatives, any group's end. */
const PARTS_OF_SEARCHED =
  /\\(?:p\{L\}|\W)|\[(?:\\.|[^\\\]])*\]|(?<=([\w' ]{2})?)\((?:\?<?[:=!])?|\|(?:[\w' ]+\|)*|\)(?:[?*+]|\{\d[\d,]*\})?\??/gs;

/**
 * The same pattern, cheaper to compile. After a group the engine compiles the rest once for each alternative, up to ten times,
 * and so on within that. An empty look-ahead after the group, which always matches, makes it compile the rest once. In a pattern
 * that is not anchored only groups after other text get one: the engine looks into the first groups for the letters that a match
 * may begin with, to skip other places quickly.
 */
export function lean(source: string, flags: string): RegExp {
  const parts = source.startsWith('^')
    ? source.replace(PARTS, (part) => (part.startsWith(')') ? `${part}(?=)` : withLetters(part)))
    : searchedFor(source);
  return new RegExp(parts, flags);
}

function withLetters(part: string): string {
  if (part === '\\p{L}') return `[${LETTERS}]`;
  return part.startsWith('[') ? part.replaceAll('\\p{L}', LETTERS) : part;
}

function searchedFor(source: string): string {
  let isBehindText = false;
  /** For each enclosing group: whether text precedes it, and whether it is a look-around. */
  const around: { isBehindText: boolean; isLook: boolean }[] = [];
  return source.replace(PARTS_OF_SEARCHED, (part, letters: string | undefined, at: number) => {
    switch (part.charAt(0)) {
      case '(':
        isBehindText ||= letters !== undefined;
        around.push({ isBehindText, isLook: part.length > 1 && !part.endsWith(':') });
        return part;
      case '|':
        isBehindText = around.at(-1)?.isBehindText ?? false;
        return part;
      case ')': {
        const group = around.pop();
        const wasBehindText = group?.isBehindText ?? false;
        isBehindText =
          wasBehindText || (group?.isLook === false && !'?*{'.includes(part[1] ?? '_'));
        const next = source[at + part.length] ?? '|';
        return wasBehindText && !'|)?*+{'.includes(next) ? `${part}(?=)` : part;
      }
      default:
        return withLetters(part);
    }
  });
}
