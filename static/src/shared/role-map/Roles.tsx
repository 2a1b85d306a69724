import type { ReactNode } from 'react';
import { ROLES } from '../../../../src/contract/report';
import { TEAM_SHAPES } from '../../../../src/contract/role-map';
import { RadioGroup } from '../ChoiceGroup';
import text from '../text.module.css';
import { t } from '../texts';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { RoleCard } from './RoleCard';

/** Who holds the two roles: the shape of the team, and the sources of each role. */
export function Roles(): ReactNode {
  const { draft, change } = useSettingsForm();
  return (
    <>
      <RadioGroup
        legend={t('settings.roles.shape')}
        options={TEAM_SHAPES.map((shape) => ({
          value: shape,
          label: t(`settings.roles.shapes.${shape}`),
        }))}
        value={draft.shape}
        choose={(shape) => {
          change({ shape });
        }}
      />
      <p className={text.small}>{t('settings.roles.onePerson')}</p>
      <div className={styles.columns}>
        {ROLES.map((role) => (
          <RoleCard key={role} role={role} />
        ))}
      </div>
    </>
  );
}
