import type { ReactNode } from 'react';
import {
  CONTRIBUTORS,
  type Partnership as PartnershipFigures,
  type Work,
} from '../../../src/contract/attribution';
import type { TeamAnswer } from '../../../src/contract/project-page';
import { MANAGER_FIRST } from '../../../src/contract/report';
import { WORK_OF_ROLE, contributionsToRole } from '../../../src/contract/role-work';
import { nextStepWords, roleName, type WordsContext } from '../../../src/duties/messages';
import { capitalised } from '../../../src/texts/capitalised';
import { Disclosure } from '../shared/Disclosure';
import { isolate } from '../shared/isolate';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { truncate } from '../shared/truncate';
import { CountTable } from './CountTable';
import { usePageContext } from './page-context';
import styles from './Partnership.module.css';
import { Section } from './Section';
import { VerdictLine } from './VerdictLine';

/** Overlap between the roles: two circles of one size, and what of each role's work lay in the other's hands. */
export function Partnership({
  answer,
  context,
}: {
  answer: TeamAnswer;
  context: WordsContext;
}): ReactNode {
  const { report, complete } = answer;
  const { partnership } = report;
  const verdict = report.verdicts.find(({ duty }) => duty === 'partnership');
  if (!verdict || verdict.outcome === 'not-applicable') return null;
  const nextStep = nextStepWords(verdict, context);
  return (
    <Section
      heading={t('project.partnership.heading')}
      note={t('project.partnership.restsOn', {
        count: partnership.issues,
        complete: complete ? 'yes' : 'no',
      })}
    >
      <VerdictLine verdict={verdict} context={context} />
      {/* Where it is not known who holds the roles, nothing can be counted as theirs. */}
      {verdict.outcome !== 'unknown' && (
        <>
          <Circles partnership={partnership} context={context} />
          <Disclosure summary={t('project.partnership.figures')}>
            <Works partnership={partnership} context={context} />
          </Disclosure>
        </>
      )}
      {nextStep && <p className={text.small}>{nextStep}</p>}
    </Section>
  );
}

/** Neither circle is larger or nearer than the other: the two are partners. */
function Circles({
  partnership,
  context,
}: {
  partnership: PartnershipFigures;
  context: WordsContext;
}): ReactNode {
  const { locale } = usePageContext();
  const figure = (count: number): string => count.toLocaleString(locale);
  const managers = contributionsToRole('productManager', partnership);
  const owners = contributionsToRole('productOwner', partnership);
  const [manager, owner] = [roleName('productManager', context), roleName('productOwner', context)];
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 360 190"
      role="img"
      aria-label={t('project.partnership.picture', {
        manager,
        owner,
        managersOwn: managers.own,
        managersOther: managers.other,
        ownersOwn: owners.own,
        ownersOther: owners.other,
      })}
    >
      <circle className={styles.manager} cx="130" cy="108" r="78" />
      <circle className={styles.owner} cx="230" cy="108" r="78" />
      <text className={styles.name} x="52" y="18">
        {drawn(capitalised(manager, t))}
      </text>
      <text className={styles.name} x="308" y="18" textAnchor="end">
        {drawn(capitalised(owner, t))}
      </text>
      <text className={styles.figure} x="96" y="110" textAnchor="middle">
        {figure(managers.own)}
      </text>
      <text className={styles.word} x="96" y="128" textAnchor="middle">
        {t('project.partnership.own')}
      </text>
      <text className={styles.figure} x="264" y="110" textAnchor="middle">
        {figure(owners.own)}
      </text>
      <text className={styles.word} x="264" y="128" textAnchor="middle">
        {t('project.partnership.own')}
      </text>
      <text className={styles.shared} x="180" y="98" textAnchor="middle">
        {`← ${figure(owners.other)}`}
      </text>
      <text className={styles.shared} x="180" y="126" textAnchor="middle">
        {`${figure(managers.other)} →`}
      </text>
    </svg>
  );
}

/** As many letters of a name as there is room for beside the other one. */
const ROOM = 24;

/** A name that was cut has lost the mark that ends its isolation. */
function drawn(name: string): string {
  const cut = truncate(name, ROOM);
  return cut === name ? name : isolate(cut);
}

/** What the picture shows, by kind of work. */
function Works({
  partnership: { works },
  context,
}: {
  partnership: PartnershipFigures;
  context: WordsContext;
}): ReactNode {
  const { locale } = usePageContext();
  const columns = CONTRIBUTORS.map((hands) => ({
    key: hands,
    title: t(`project.partnership.columns.${hands}`),
    cell: (work: Work) => works[work][hands].toLocaleString(locale),
  }));
  return (
    <CountTable
      title={t('project.partnership.columns.work')}
      columns={columns}
      rows={{
        groups: MANAGER_FIRST.map((role) => ({
          heading: t('project.partnership.workOf', { role: roleName(role, context) }),
          rows: WORK_OF_ROLE[role],
        })),
      }}
      keyOf={(work) => work}
      nameOf={(work) => t(`project.partnership.works.${work}`)}
    />
  );
}
