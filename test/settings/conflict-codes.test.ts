/** No document says with what a conditional write fails. Whatever it is, a conflict is one, and nothing is lost. */
import { reply, type Faults } from '../../local/platform/faults';
import { accountIdOf } from '../../local/sample/people';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { silenceLog } from '../silent-log';
import { expectAnswer, openApp } from '../site/sample-app';
import { ADMIN, openSettings, saved } from './settings-app';

const FAILURES: [status: number, code: string][] = [
  [400, 'CONDITIONAL_CHECK_FAILED'],
  [400, 'TRANSACTION_CONDITION_NOT_MET'],
  [409, 'CONFLICT'],
  [412, 'PRECONDITION_FAILED'],
  [422, 'UNPROCESSABLE'],
  [500, 'INTERNAL'],
];

/** Storage as it is, but for what it calls a condition that does not hold. */
const failingWith =
  (status: number, code: string): Faults =>
  async (call, next) => {
    const answer = await next();
    const isConflict = call.path === '/api/v1/transaction' && answer.status === 400;
    return isConflict ? reply(status, {}, { code, message: 'Not met.' }) : answer;
  };

beforeEach(() => {
  silenceLog();
});

describe.each(FAILURES)('where a condition fails with %d %s', (status, code) => {
  test('whoever saves settings second is told, and the first stand', async () => {
    const app = openSettings();
    app.platform.faults = failingWith(status, code);
    const { revision } = await app.ask('DEPOT', 'settings.load', {});
    const questions = { ...EMPTY_ROLE_MAP.questions, targetHours: 7 };
    const first = { ...EMPTY_ROLE_MAP, questions };
    await saved(app, 'DEPOT', first, revision);
    const { answer } = await app.send(ADMIN, 'DEPOT', 'settings.save', {
      roleMap: EMPTY_ROLE_MAP,
      revision,
    });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect((await app.ask('DEPOT', 'settings.load', {})).roleMap.questions).toEqual(questions);
  });

  test('of two sign-offs at the same moment both stand', async () => {
    const app = openApp();
    app.platform.faults = failingWith(status, code);
    const owners = [accountIdOf('mira'), accountIdOf('anneke')];
    const answers = await Promise.all(
      owners.map((who) => app.panel(who, 'RIDE-20', 'panel.accept')),
    );
    for (const { answer } of answers) expect(answer.ok).toBe(true);
    for (const who of owners) {
      const view = expectAnswer((await app.panel(who, 'RIDE-20', 'panel.view')).answer);
      expect(view).toMatchObject({ acceptedByViewer: expect.any(String) as string });
    }
  });
});

test('a write that storage refuses for another reason is no conflict', async () => {
  const app = openSettings();
  const { revision } = await app.ask('DEPOT', 'settings.load', {});
  app.platform.faults = (call, next) =>
    call.path === '/api/v1/transaction'
      ? Promise.resolve(reply(429, {}, { code: 'TOO_MANY_REQUESTS', message: 'Too many.' }))
      : next();
  const { answer } = await app.send(ADMIN, 'DEPOT', 'settings.save', {
    roleMap: EMPTY_ROLE_MAP,
    revision,
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'storage-unavailable' } });
});
