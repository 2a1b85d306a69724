import * as v from 'valibot';

/** A day that there is, as `2026-05-04`: the thirtieth of February is none. */
export const daySchema = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => isDay(day)),
);

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
