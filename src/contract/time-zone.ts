/** Names of time zones, such as `Europe/Berlin`. */

/** Zones that were found to be some: a role map is read in every invocation, and to make the list takes a millisecond. */
const zones = new Set(['UTC']);
const MOST_ZONES = 1_000;

/**
 * Whether it names a time zone. The list has most of them and costs a fifth of the first format of a process, which knows
 * the others, too: second names of a zone.
 */
export function isTimeZone(name: string): boolean {
  if (zones.has(name)) return true;
  const isZone = Intl.supportedValuesOf('timeZone').includes(name) || timeZoneNamed(name) !== null;
  // Names of zones can be written in small and in capital letters, in very many ways.
  if (isZone && zones.size < MOST_ZONES) zones.add(name);
  return isZone;
}

/** @returns the zone in this runtime's own spelling; null where the text names none */
export function timeZoneNamed(text: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
