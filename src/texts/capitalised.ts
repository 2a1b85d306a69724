/** Puts a capital at the front, past the mark that isolates a name. */
export function capitalised(text: string, { locale }: { locale: string }): string {
  return text.replace(
    /^(\u2068?)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toLocaleUpperCase(locale),
  );
}
