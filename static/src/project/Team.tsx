import type { ReactNode } from 'react';
import type { TeamAnswer } from '../../../src/contract/project-page';
import type { Role } from '../../../src/contract/report';
import {
  nextStepWords,
  outcomeWord,
  roleName,
  verdictWords,
  type WordsContext,
} from '../../../src/duties/messages';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { PersonLine } from '../shared/PersonLine';
import text from '../shared/text.module.css';
import { usePageContext } from './page-context';
import { Section } from './Section';
import styles from './Team.module.css';
import { words } from './words';

const ROLES: Role[] = ['productManager', 'productOwner'];

/** Who holds each role of the project, and what its team lacks. */
export function Team({ team, context }: { team: TeamAnswer; context: WordsContext }): ReactNode {
  const verdict = team.report.verdicts.find(({ duty }) => duty === 'team-shape');
  const nextStep = verdict && nextStepWords(verdict, context);
  return (
    <Section heading={words.team.heading} note={words.team.restsOn}>
      {verdict && (
        <p className={styles.verdict}>
          <OutcomeIcon outcome={verdict.outcome} name={outcomeWord(verdict.outcome)} />
          <span>{verdictWords(verdict, context)}</span>
        </p>
      )}
      {nextStep && <p className={text.small}>{nextStep}</p>}
      <dl className={styles.roles}>
        {ROLES.map((role) => (
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
      <dt className={text.label}>{words.team.role(roleName(role, context))}</dt>
      <dd className={styles.people}>
        {holders.length === 0 && <span className={text.small}>{words.team.nobody}</span>}
        {holders.map(({ accountId, source }) => (
          <PersonLine key={accountId} person={person(accountId)} size="small">
            <bdi>{person(accountId)?.displayName ?? words.waiting.unnamed}</bdi>{' '}
            {source === 'deputy' && <span className={text.small}>{words.team.deputy}</span>}
          </PersonLine>
        ))}
      </dd>
    </div>
  );
}

const SHAPES = { productManager: 'manager-only', productOwner: 'owner-only' } as const;
