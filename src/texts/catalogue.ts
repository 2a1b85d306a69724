/** A catalogue as a list, for what goes through all of its texts: the build, the checks, the tests. */

/**
 * @param texts a language file as JSON: texts, and objects that hold further ones
 * @returns each text by its dotted key
 */
export function textsByKey(texts: unknown, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(texts as Record<string, unknown>)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') found.set(key, value);
    else for (const [inner, text] of textsByKey(value, `${key}.`)) found.set(inner, text);
  }
  return found;
}
