import type { ReactNode } from 'react';
import { APP_WORKS, type AppWorkKind } from '../../../src/contract/app-work';
import type { TeamAnswer } from '../../../src/contract/project-page';
import { t } from '../shared/texts';
import { CountTable } from './CountTable';
import { usePageContext } from './page-context';
import { Section } from './Section';

/** The same work as in the partnership of the roles. */
const NAMES = { text: 'stories', order: 'order', answers: 'answers' } as const;

/** How much of the work apps did, and how much of that a person stands behind; nothing where they did none. */
export function AppWork({ answer: { apps } }: { answer: TeamAnswer }): ReactNode {
  const { locale } = usePageContext();
  const byApps = (work: AppWorkKind): number =>
    Object.values(apps[work].byApps).reduce((sum, count) => sum + count, 0);
  const rows = APP_WORKS.filter((work) => byApps(work) > 0);
  if (rows.length === 0) return null;
  const column = (key: string, title: string, count: (work: AppWorkKind) => number) => ({
    key,
    title,
    cell: (work: AppWorkKind) => count(work).toLocaleString(locale),
  });
  return (
    <Section heading={t('project.apps.heading')} note={t('project.apps.restsOn')}>
      <CountTable
        title={t('project.partnership.columns.work')}
        columns={[
          column('issues', t('project.issues.heading'), (work) => apps[work].issues),
          column('byApps', t('project.apps.byApps'), byApps),
          column('yes', t('project.apps.withPerson'), (work) => apps[work].byApps.yes),
          column('no', t('project.apps.alone'), (work) => apps[work].byApps.no),
          column('not-known', t('outcomes.unknown'), (work) => apps[work].byApps['not-known']),
        ]}
        rows={rows}
        keyOf={(work) => work}
        nameOf={(work) => t(`project.partnership.works.${NAMES[work]}`)}
      />
    </Section>
  );
}
