import type { ReactNode } from 'react';
import chips from '../Chips.module.css';
import { PersonAvatar } from '../PersonAvatar';
import text from '../text.module.css';
import { t } from '../texts';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { RemoveButton } from './RemoveButton';

interface Props {
  accountIds: string[];
  /** How many there are besides. */
  more?: number;
  /** Without it, nobody can be taken out. */
  remove?: (accountId: string) => void;
}

/** People with names and pictures. */
export function PeopleList({ accountIds, more = 0, remove }: Props): ReactNode {
  const { person } = useSettingsForm();
  if (accountIds.length === 0) return null;
  return (
    <ul className={chips.chips}>
      {accountIds.map((accountId) => {
        const known = person(accountId);
        const name = known?.displayName ?? t('people.account-gone');
        return (
          <li key={accountId} className={chips.chip}>
            <PersonAvatar person={known} size="small" />
            <bdi>{name}</bdi>
            {known?.active === false && (
              <span className={styles.tag}>{t('settings.roles.inactive')}</span>
            )}
            {remove && (
              <RemoveButton
                name={name}
                remove={() => {
                  remove(accountId);
                }}
              />
            )}
          </li>
        );
      })}
      {more > 0 && <li className={text.small}>{t('people.andMore', { count: more })}</li>}
    </ul>
  );
}
