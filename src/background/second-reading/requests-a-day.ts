/** How much a site may ask in a day: whoever deploys the app pays for it, and says so by a variable of the deployment. */

const VARIABLE = 'SECOND_READER_REQUESTS_A_DAY';
/** At the prices of KNOWN_MODELS, less than a dollar a day. */
const USUAL = 200;
const MOST = 100_000;

/** @returns null where the variable is set to something that is no number of requests: then nothing is asked */
export function requestsADay(value = process.env[VARIABLE]): number | null {
  if (value === undefined || value.trim() === '') return USUAL;
  const requests = Number(value);
  if (Number.isInteger(requests) && requests >= 0 && requests <= MOST) return requests;
  console.error(
    `${VARIABLE} must be a whole number from 0 to ${String(MOST)}; set it with "forge variables set ${VARIABLE} ${String(USUAL)}". Until then no second reader is asked.`,
  );
  return null;
}
