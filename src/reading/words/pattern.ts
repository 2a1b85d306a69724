/**
 * Patterns that cost a fresh process little. The engine makes a pattern's program when it is first tried, and for lists of words
 * in six languages that is most of what reading a text costs a function that has just been started.
 */

/** What reading needs of a regular expression. */
export interface Pattern {
  test: (text: string) => boolean;
  exec: (text: string) => RegExpExecArray | null;
  /** The text with something else in place of what is found. */
  replace: (text: string, by: string) => string;
  /** The expression itself, for a text's own `match`, `replace` and `split`. */
  readonly regExp: RegExp;
}

/**
 * A pattern that is made for the first text.
 * @param written as a literal; its source where it is put together or names a class of letters, since the engine reads each
 *   literal as it loads the file and again with each function around it, and a class of letters takes it as long as a page of code
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
 * Letters as ranges, for within brackets of a pattern: as `\p{L}`, but that of scripts outside everyday use some are missing, and that
 * marks and digits are among them. Above U+FFFF whole blocks of scripts stand, without those of notes and pictures. Of all scripts
 * there are 650 ranges, and each `\p{L}` is made of them anew.
 */
const LETTERS =
  'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0370-\\u037D\\u037F-\\u0386\\u0388-\\u0559\\u0560-\\u05FF\\u0620-\\u066F\\u0671-\\u06D3\\u06D5-\\u0963\\u0966-\\u1FFF\\u2C00-\\u2DFF\\u3005\\u3006\\u3040-\\u30FA\\u30FC-\\uD7FF\\uF900-\\uFDFF\\uFE70-\\uFEFC\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\uFF66-\\uFFDC\\u{10000}-\\u{1CFFF}\\u{1D400}-\\u{1EFFF}\\u{20000}-\\u{3FFFF}';

/** An escape, a class in brackets, or a group's end that something follows, with how often the group may stand. */
const PARTS = /\\(?:p\{L\}|.)|\[(?:\\.|[^\\\]])*\]|\)(?:[?*+]|\{\d[\d,]*\})?\??(?=[^|)?*+{])/gs;
/** As {@link PARTS}, and where a group begins, with two letters before it or without, where one of its ways ends, and each group's end. */
const PARTS_OF_SEARCHED =
  /\\(?:p\{L\}|\W)|\[(?:\\.|[^\\\]])*\]|(?<=([\w' ]{2})?)\((?:\?<?[:=!])?|\|(?:[\w' ]+\|)*|\)(?:[?*+]|\{\d[\d,]*\})?\??/gs;

/**
 * The same pattern, cheaper to make. Behind a group the engine makes whatever follows once for each way through the group, up to ten
 * times, and so again within that. An empty look-ahead, which matches everywhere, has it made once. In a pattern that is searched for
 * only those groups get one that something is read before: the engine looks past the first ones for the letters that the pattern may
 * begin with, and skips what begins otherwise.
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
  /** Of the groups around, for each whether it stands behind text, and whether it reads none itself. */
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
