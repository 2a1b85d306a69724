import type { ReactNode } from 'react';
import type { TeamAnswer } from '../../../src/contract/project-page';
import { MANAGER_FIRST, type Role } from '../../../src/contract/report';
import { nextStepWords, roleName, type WordsContext } from '../../../src/duties/messages';
import { capitalised } from '../../../src/texts/capitalised';
import { PersonLine } from '../shared/PersonLine';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import { Section } from './Section';
import styles from './Team.module.css';
import { VerdictLine } from './VerdictLine';

/** Who holds each role of the project, and what its team lacks. */
export function Team({ team, context }: { team: TeamAnswer; context: WordsContext }): ReactNode {
  const verdict = team.report.verdicts.find(({ duty }) => duty === 'team-shape');
  const nextStep = verdict && nextStepWords(verdict, context);
  return (
    <Section heading={t('project.team.heading')} note={t('project.team.restsOn')}>
      {verdict && <VerdictLine verdict={verdict} context={context} />}
      {nextStep && <p className={text.small}>{nextStep}</p>}
      <dl className={styles.roles}>
        {MANAGER_FIRST.map((role) => (
          <Holders key={role} role={role} team={team} context={context} />
        ))}
      </dl>
    </Section>
  );
}

function Holders({
  role,
  team,
  context,
}: {
  role: Role;
  team: TeamAnswer;
  context: WordsContext;
}): ReactNode {
  const { view, person } = usePageContext();
  const holders = team.report.holders[role];
  const isAsked = view.shape === 'manager-and-owner' || view.shape === SHAPES[role];
  if (!isAsked) return null;
  return (
    <div>
      <dt className={text.label}>{capitalised(roleName(role, context), t)}</dt>
      <dd className={styles.people}>
        {holders.length === 0 && <span className={text.small}>{t('project.team.nobody')}</span>}
        {holders.map(({ accountId, source }) => (
          <PersonLine key={accountId} person={person(accountId)} size="small">
            <bdi>{person(accountId)?.displayName ?? capitalised(t('people.hidden'), t)}</bdi>{' '}
            {source === 'deputy' && <span className={text.small}>{t('project.team.deputy')}</span>}
          </PersonLine>
        ))}
      </dd>
    </div>
  );
}

const SHAPES = { productManager: 'manager-only', productOwner: 'owner-only' } as const;
