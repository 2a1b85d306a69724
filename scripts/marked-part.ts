/** A part of manifest.yml that `npm run docs` writes, between two lines that are told apart by what they say. */

export interface Marks {
  begin: string;
  end: string;
}

/**
 * @param manifest the text of manifest.yml
 * @param lines of the part, without the marks
 * @returns the same with the part between the two marks made anew
 * @throws Error where the marks are not there
 */
export function withPart(manifest: string, { begin, end }: Marks, lines: string[]): string {
  const [from, to] = [manifest.indexOf(begin), manifest.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`manifest.yml lacks the lines "${begin.trim()}" and "${end.trim()}".`);
  return manifest.slice(0, from) + [begin, ...lines, ''].join('\n') + manifest.slice(to);
}
