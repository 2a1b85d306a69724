import type { ReactNode } from 'react';
import type { PeopleOfRoles } from '../../../src/explainer/document';
import { PersonAvatar } from '../shared/PersonAvatar';
import styles from './RoleMembers.module.css';
import { RoleName } from './RoleName';

/** Who holds each role: a card of the same size for either. */
export function RoleMembers({ block: { roles } }: { block: PeopleOfRoles }): ReactNode {
  return (
    <div className={styles.roles}>
      {roles.map(({ role, title, members, note }) => (
        <div key={role} className={styles.card} data-role={role}>
          <h4 className={styles.title}>
            <RoleName role={role} name={title} />
          </h4>
          {members.length > 0 && (
            <ul className={styles.people}>
              {members.map(({ person, note: words, isDeputy }) => (
                <li key={person.accountId} className={styles.person} data-deputy={isDeputy}>
                  <PersonAvatar person={person} size={isDeputy ? 'small' : 'medium'} />
                  <span className={styles.name}>
                    <bdi>{person.displayName}</bdi>
                    {words !== '' && <span className={styles.note}>{words}</span>}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {note !== null && <p className={styles.note}>{note}</p>}
        </div>
      ))}
    </div>
  );
}
