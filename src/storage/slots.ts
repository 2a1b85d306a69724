import { createHash } from 'node:crypto';

/** Few documents for any number of people. */
const SLOTS = 4096;

/** Hash bucket for an account id. Not personal data, so nothing has to be erased. */
export function slotOf(accountId: string | null): number {
  const hash = createHash('sha256')
    .update(accountId ?? '')
    .digest();
  return hash.readUInt32BE() % SLOTS;
}
