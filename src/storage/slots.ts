import { createHash } from 'node:crypto';

/** Few documents for any number of people. */
const SLOTS = 4096;

/** A number by which something of a person is found: it names nobody, and so nothing that would have to be forgotten. */
export function slotOf(accountId: string | null): number {
  const hash = createHash('sha256')
    .update(accountId ?? '')
    .digest();
  return hash.readUInt32BE() % SLOTS;
}
