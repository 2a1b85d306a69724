/** What somebody said as an owner counts while they hold the role, and as little once their account is closed as once they lost it. */
import { DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import type { InspectedView } from '../../src/contract/panel';
import { issueKey } from '../../src/storage/issue-record';
import { silenceLog } from '../silent-log';
import { putDocument } from './kept-documents';
import { openApp } from './sample-app';

beforeAll(() => {
  silenceLog();
});

/** A story that no owner has a hand in, and whose order somebody else decided. */
const KEY = 'RIDE-33';
const DEVELOPER = accountIdOf('tomasz');
const at = (hour: number): string => new Date(Date.now() + (hour - 9) * 3_600_000).toISOString();

/** What is found where these people accepted the story and confirmed its order, one after the other; `owner` stands for the owner. */
async function foundAfter(...words: (string | null)[]): Promise<string[]> {
  const app = openApp();
  const look = async (): Promise<InspectedView> => {
    const { answer } = await app.panel(DEFAULT_VIEWER, KEY, 'panel.view');
    if (!answer.ok || !('report' in answer.value)) throw new Error(`${KEY} was not inspected.`);
    return answer.value;
  };
  const { report } = await look();
  const owner = report.holders.productOwner[0]?.accountId ?? '';
  const said = words.map((by, hour) => ({ by: by === 'owner' ? owner : by, at: at(hour) }));
  putDocument(app.store, {
    key: issueKey(report.issue.id),
    revision: 1,
    body: { acceptances: said, confirmations: said, judgements: [] },
  });
  const { verdicts } = (await look()).report;
  return verdicts
    .filter(({ duty }) => duty === 'user-stories' || duty === 'prioritisation')
    .map(({ code }) => code);
}

const COUNTS = ['accepted-by-owner', 'order-confirmed'];

test('the word of a holder counts', async () => {
  expect(await foundAfter('owner')).toEqual(COUNTS);
});

test('that of a closed account counts as little as that of somebody who holds no role', async () => {
  const without = await foundAfter();
  for (const code of COUNTS) expect(without).not.toContain(code);
  expect(await foundAfter(DEVELOPER)).toEqual(without);
  expect(await foundAfter(null)).toEqual(without);
});

test('a closed account takes nothing from the word of a holder, whichever came first', async () => {
  expect(await foundAfter('owner', null)).toEqual(COUNTS);
  expect(await foundAfter(null, 'owner')).toEqual(COUNTS);
});
