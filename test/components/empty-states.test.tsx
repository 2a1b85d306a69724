/** Where there is nothing, what is offered leads on, and nothing is offered that cannot be done. */
import { configure, fireEvent, render, screen } from '@testing-library/react';
import type { CoverageAnswer, ProjectView } from '../../src/contract/project-page';
import SetUp from '../../static/src/global/SetUp';
import { ProjectPage } from '../../static/src/project/ProjectPage';
import { Announcer } from '../../static/src/shared/Announcer';
import { DraftsProvider } from '../../static/src/shared/Drafts';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing, ok } from './harness/answers';
import { openHost } from './harness/bridge';
import { SETTINGS_VIEW } from './harness/settings-form';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const EMPTY: CoverageAnswer = { issues: 0, checked: 0, duties: {} };
const VIEW: ProjectView = {
  ...{ project: SETTINGS_VIEW.project, siteUrl: SETTINGS_VIEW.siteUrl, viewer: 'mira' },
  ...{ administers: false, settingsPath: '/settings', configured: true, ofSite: false },
  ...{ roleNames: { productOwner: null, productManager: null }, shape: 'manager-and-owner' },
  ...{ deputies: [], duties: [], plans: [], issueTypes: [] },
};

test('a project without open work leads to all work by a button, and tells of nothing as checked', async () => {
  const { requests } = openHost((key) => {
    if (key === 'project.load') return ok(VIEW);
    return key === 'project.coverage' ? ok(EMPTY) : failing();
  });
  render(
    <Announcer>
      <ProjectPage />
    </Announcer>,
  );
  fireEvent.click(await screen.findByRole('button', { name: t('project.empty.showAll') }));
  await screen.findByText(t('project.empty.all'));
  expect(requests.filter(({ key }) => key === 'project.coverage').at(-1)?.payload).toEqual({
    scope: { work: 'all', issueType: null },
  });
  expect(screen.queryByRole('button', { name: t('project.empty.showAll') })).toBeNull();
  expect(screen.queryByText(/checked/)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('saving many projects is offered as long as there is one to save', async () => {
  const project = { id: '1', key: 'RIDE', name: 'Rider app', isSetUp: false };
  openHost((key) => {
    if (key === 'global.run') return ok({ run: null });
    return ok(
      key === 'global.administered'
        ? { projects: [project], more: false }
        : { ...SETTINGS_VIEW, configured: false },
    );
  });
  render(
    <Announcer>
      <DraftsProvider>
        <SetUp administersSite={false} />
      </DraftsProvider>
    </Announcer>,
  );
  const save = (count: number) =>
    screen.queryByRole('button', { name: t('global.setUp.save', { count }) });
  fireEvent.click(await screen.findByRole('checkbox', { name: /Rider app/ }));
  fireEvent.click(screen.getByRole('button', { name: t('global.setUp.look') }));
  await screen.findByRole('button', { name: t('global.setUp.tryAll') });
  expect(save(0)).toBeNull();
  fireEvent.click(await screen.findByRole('checkbox', { name: t('global.setUp.include') }));
  expect(save(1)).not.toBeNull();
});
