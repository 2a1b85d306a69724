import type { ReactNode } from 'react';
import { isolateTurning } from '../../../src/contract/isolate';
import { ROLES } from '../../../src/contract/report';
import type { DefaultRole, ShownDefault } from '../../../src/contract/site-default';
import { sourceKey } from '../../../src/contract/source-kinds';
import { partNames } from '../shared/part-names';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import styles from './SetUp.module.css';

/** Where a default finds the people of each role, and what else is in it. */
export function DefaultRoles({ shown: { roles, rules } }: { shown: ShownDefault }): ReactNode {
  return (
    <>
      <div className={styles.roles}>
        {ROLES.map((role) => (
          <div key={role}>
            <h3 className={styles.role}>{roles[role].name ?? t(`roles.${role}.title`)}</h3>
            <ul className={styles.sources}>
              {roles[role].sources.length === 0 && (
                <li className={text.small}>{t('global.siteDefault.noSource')}</li>
              )}
              {roles[role].sources.map((one) => (
                <li key={sourceKey(one.source)}>
                  <bdi>{labelOf(one)}</bdi>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {rules.length > 0 && (
        <p className={text.small}>{t('global.siteDefault.rules', { parts: partNames(rules) })}</p>
      )}
    </>
  );
}

function labelOf({ source, label }: DefaultRole['sources'][number]): string {
  const place = t(`sources.${source.kind}.title`);
  return label === null ? place : t('sources.labelled', { place, label: isolateTurning(label) });
}
