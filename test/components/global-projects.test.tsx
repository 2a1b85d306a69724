/** The list of projects: what its cells say. */
import { render, screen } from '@testing-library/react';
import type { ProjectRow } from '../../src/contract/global-page';
import { ProjectTable } from '../../static/src/global/ProjectTable';
import type { Projects } from '../../static/src/global/use-projects';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';

speak(t);

const ROW: ProjectRow = {
  ...{ id: '1', key: 'RIDE', name: 'Rider app', category: null, lead: null, path: '/ride' },
  ...{ state: 'set-up', ofSite: false, brokenSources: 0 },
  roles: { productOwner: null, productManager: null },
};

test('each figure of open work is one piece with its name, so that no line ends between them', () => {
  const counts = { met: 27, attention: 1_022, gap: 3, unknown: 0 };
  const projects = {
    ...{ order: null, rows: [ROW], people: {}, busy: false, failure: null, more: false },
    figures: { RIDE: { key: 'RIDE', counts, oldest: null } },
    goOn: () => undefined,
  } satisfies Projects;
  render(
    <ProjectTable name={null} rows={[ROW]} projects={projects} siteUrl="https://a.test" now={0} />,
  );
  const figures = ['Gap: 3', 'Review: 1,022', 'Met: 27'].map((words) => screen.getByText(words));
  expect(figures[0]?.parentElement?.textContent).toBe('Gap: 3 · Review: 1,022 · Met: 27');
  for (const figure of figures) expect(figure.className).toBe('count');
});
