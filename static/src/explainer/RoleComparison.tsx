/* eslint-disable jsx-a11y-x/no-redundant-roles, jsx-a11y-x/no-interactive-element-to-noninteractive-role --
   Where a style sheet lays a table out as anything else, some browsers forget that it is one; its roles bring that back. */
import type { ReactNode } from 'react';
import { MANAGER_FIRST } from '../../../src/contract/report';
import type { Comparison, ExplainerDocument } from '../../../src/explainer/document';
import styles from './RoleComparison.module.css';
import { RoleName } from './RoleName';

interface Props {
  block: Comparison;
  roles: ExplainerDocument['roles'];
}

/**
 * Two columns of the same width, one a role. In a narrow place a row's cells stand below one another; the roles of the
 * elements are given by name, since a table that is laid out as anything else is none to many readers.
 */
export function RoleComparison({ block: { rows, leadsLabel }, roles }: Props): ReactNode {
  return (
    <table role="table" className={styles.table}>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" />
          {MANAGER_FIRST.map((role) => (
            <th key={role} role="columnheader" scope="col">
              <RoleName role={role} name={roles[role]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ label, cells, leads }) => (
          <tr key={label} role="row">
            <th role="rowheader" scope="row">
              {label}
            </th>
            {MANAGER_FIRST.map((role) => (
              <td key={role} role="cell" data-role={role}>
                <span className={styles.whose} aria-hidden="true">
                  <RoleName role={role} name={roles[role]} />
                </span>
                {leads?.includes(role) === true && (
                  <span className={styles.leads} data-role={role}>
                    {leadsLabel}
                  </span>
                )}
                <span>{cells[role]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
