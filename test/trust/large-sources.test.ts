/** A role that is mapped to a very large group: nothing fails for it, and what names some says that there are more. */
import type { SiteData } from '../../local/jira/model';
import { callsTo } from '../../local/platform/journal';
import { PROJECTS } from '../../local/sample/site-ids';
import type { Report } from '../../src/contract/report';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { failureSaid } from '../english';
import { silenceLog } from '../silent-log';
import { openCastApp } from './app';
import { ISSUES, siteWithCast } from './cast';

beforeAll(() => {
  silenceLog('info');
});

const GROUP = 'everybody-1';
/** What the platform lets through. */
const ANSWER = 5_000_000;

function siteOwnedBy(members: number): SiteData {
  const data = siteWithCast();
  const [someone] = data.people;
  if (!someone) throw new Error('The sample has nobody.');
  data.groups.push({ groupId: GROUP, name: 'everybody' });
  for (let at = 0; at < members; at++)
    data.people.push({
      ...someone,
      accountId: `712020:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      displayName: `Member ${at}`,
      siteAdmin: false,
      groups: [GROUP],
    });
  data.settings[`role-map:${PROJECTS.RIDE}`] = {
    ...EMPTY_ROLE_MAP,
    productOwner: {
      ...EMPTY_ROLE_MAP.productOwner,
      sources: [{ kind: 'group', groupId: GROUP }],
    },
  };
  return data;
}

test.each([750, 1000])(
  'of %i people',
  async (members) => {
    const logged = jest.spyOn(console, 'error').mockImplementation();
    const app = openCastApp({ data: siteOwnedBy(members), pageSeconds: 250 });
    for (let look = 0; look < 2; look++) {
      const { answer } = await app.send('panel.view', { kind: 'developer' });
      if (!answer.ok) throw new Error(failureSaid(answer.failure));
      expect(JSON.stringify(answer.value).length).toBeLessThan(ANSWER);
      const { report } = answer.value as { report: Report };
      expect(report.holders.productOwner).toHaveLength(members);
      const [question] = report.questions.filter(({ turn }) => turn === 'owner');
      expect(question?.waitingFor).toMatchObject({ more: members - 50 });
    }
    // What the app writes for everybody, after something was done.
    const judged = await app.send('panel.judge', { kind: 'developer' });
    expect(judged.answer.ok).toBe(true);
    const written = app.site.data.issues.find(({ id }) => id === ISSUES.open)?.properties[
      PROPERTY_KEY
    ];
    expect(JSON.stringify(written).length).toBeLessThan(32_768);
    expect(readSummary(written)).toMatchObject({ waitingForMore: members - 50 });
    // Pages about the project as a whole name few of them, or all within what the platform lets through.
    for (const request of ['project.team', 'project.waiting', 'explainer.preview']) {
      const { answer } = await app.send(request);
      if (!answer.ok) throw new Error(failureSaid(answer.failure));
      expect(JSON.stringify(answer.value).length).toBeLessThan(ANSWER);
    }
    expect(logged).not.toHaveBeenCalled();
  },
  120_000,
);

test('of 10,000 people, who are no role: it costs one page, and who holds the role is not known', async () => {
  const app = openCastApp({ data: siteOwnedBy(10_000), pageSeconds: 250 });
  for (let look = 0; look < 2; look++) {
    const { answer, invocation } = await app.send('panel.view', { kind: 'developer' });
    if (!answer.ok) throw new Error(failureSaid(answer.failure));
    const { report } = answer.value as { report: Report };
    expect(report.holders.productOwner).toEqual([]);
    const codes = report.verdicts.map(({ code }) => code);
    expect(codes).toContain('owner-not-known');
    const pages = callsTo(invocation, 'jira').filter(({ path }) => path.includes('/group/member'));
    expect(pages.length).toBe(look === 0 ? 1 : 0);
  }
});
