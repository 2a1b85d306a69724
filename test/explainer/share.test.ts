/** What one reader may spend on looks at the macro, and that it keeps nobody else from looking. */
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { POINTS_AN_HOUR } from '../../src/surfaces/shared/allowance';
import english from '../../src/texts/en-US.json';
import { silenceLog } from '../silent-log';
import { forgetPoints } from '../trust/points';
import { MEMBER, openChecked } from './explainer-app';

beforeEach(() => {
  silenceLog();
  // Where the hour turns meanwhile, points are counted anew.
  jest.spyOn(Date, 'now').mockReturnValue(Date.now());
});

test('who looks over and over is told when to come back, and nobody else is kept from looking', async () => {
  const own = await openChecked();
  const page = { config: { projectId: PROJECTS.RIDE } };
  const look = async (who: string | null) =>
    (await own.send(who, page, 'explainer.view', {})).answer;
  await look(MEMBER);
  const before = own.site.meter.total;
  let answer = await look(MEMBER);
  for (let looks = 1; answer.ok && looks < 200; looks += 1) answer = await look(MEMBER);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'busy', reason: 'project.spent' } });
  expect(own.site.meter.total - before).toBeLessThanOrEqual(POINTS_AN_HOUR);
  const spent = own.site.meter.total;
  // Another project, the preview and the paper are looks as well; the paper says the reason and stands.
  const config = { projectId: PROJECTS.RIDE };
  const preview = await own.send(MEMBER, page, 'explainer.preview', config);
  expect(preview.answer).toMatchObject({ ok: false, failure: { reason: 'project.spent' } });
  const paper = JSON.stringify(await own.export(MEMBER, { extensionPayload: { config } }));
  // The words, up to how long to wait.
  expect(paper).toContain(english.failures.project.spent.split('{')[0]);
  expect(paper).toContain(english.macro.section.roles);
  expect(own.site.meter.total).toBe(spent);

  expect(await look(null)).toMatchObject({ ok: true, value: { view: { state: 'not-signed-in' } } });
  expect(await look(accountIdOf('priya'))).toMatchObject({ ok: true });
  forgetPoints(own.store);
  expect(await look(MEMBER)).toMatchObject({ ok: true });
});
