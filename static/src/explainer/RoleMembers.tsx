import type { ReactNode } from 'react';
import type { PeopleOfRoles } from '../../../src/explainer/document';
import cards from '../shared/Card.module.css';
import { PersonLine } from '../shared/PersonLine';
import text from '../shared/text.module.css';
import styles from './RoleMembers.module.css';
import { RoleName } from './RoleName';

/** Who holds each role: a card of the same size for either. */
export function RoleMembers({ block: { roles } }: { block: PeopleOfRoles }): ReactNode {
  return (
    <div className={cards.columns}>
      {roles.map(({ role, title, members, note }) => (
        <div
          key={role}
          className={`${cards.card ?? ''} ${cards.small ?? ''} ${styles.role ?? ''}`}
          data-role={role}
        >
          <h4 className={styles.title}>
            <RoleName role={role} name={title} />
          </h4>
          {members.length > 0 && (
            <ul className={styles.people}>
              {members.map(({ person, note: words, isDeputy }) => (
                <li key={person.accountId} data-deputy={isDeputy}>
                  <PersonLine person={person} size={isDeputy ? 'small' : 'medium'}>
                    <bdi>{person.displayName}</bdi>
                    {words !== '' && <p className={text.small}>{words}</p>}
                  </PersonLine>
                </li>
              ))}
            </ul>
          )}
          {note !== null && <p className={text.small}>{note}</p>}
        </div>
      ))}
    </div>
  );
}
