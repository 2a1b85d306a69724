/** A role that is mapped to a group of thousands: nothing fails for it, and what names some says that there are more. */
import type { SiteData } from '../../local/jira/model';
import { PROJECTS } from '../../local/sample/site-ids';
import type { Report } from '../../src/contract/report';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { silenceLog } from '../silent-log';
import { openCastApp } from './app';
import { ISSUES, siteWithCast } from './cast';

beforeAll(() => {
  silenceLog('info');
});

const GROUP = 'everybody-1';

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

test.each([750, 6000])(
  'of %i people',
  async (members) => {
    const logged = jest.spyOn(console, 'error').mockImplementation();
    const app = openCastApp({ data: siteOwnedBy(members) });
    for (let look = 0; look < 2; look++) {
      const { answer } = await app.send('panel.view', { kind: 'developer' });
      if (!answer.ok) throw new Error(answer.failure.message);
      expect(JSON.stringify(answer.value).length).toBeLessThan(2_500_000);
      const { report } = answer.value as { report: Report };
      expect(report.holders.productOwner).toHaveLength(members);
      const [question] = report.questions.filter(({ turn }) => turn === 'owner');
      expect(question?.waitingFor).toMatchObject({ more: members - 50 });
    }
    // What the app writes for everybody, after something was done.
    const { answer } = await app.send('panel.judge', { kind: 'developer' });
    expect(answer.ok).toBe(true);
    const written = app.site.data.issues.find(({ id }) => id === ISSUES.open)?.properties[
      PROPERTY_KEY
    ];
    expect(JSON.stringify(written).length).toBeLessThan(32_768);
    expect(readSummary(written)).toMatchObject({ waitingForMore: members - 50 });
    expect(logged).not.toHaveBeenCalled();
  },
  120_000,
);
