import type { ReactNode } from 'react';
import type { Person } from '../../../../src/contract/panel';
import chips from '../../shared/Chips.module.css';
import { PersonAvatar } from '../../shared/PersonAvatar';
import text from '../../shared/text.module.css';
import { t } from '../../shared/texts';
import styles from './AskEditor.module.css';

interface Props {
  candidates: Person[];
  /** Account ids. */
  chosen: string[];
  choose: (accountIds: string[]) => void;
}

/** Who is mentioned at the head of the comment: each owner as a chip that can be switched off. */
export function Recipients({ candidates, chosen, choose }: Props): ReactNode {
  return (
    <fieldset>
      <legend className={`${text.label ?? ''} ${styles.label ?? ''}`}>{t('panel.ask.to')}</legend>
      <div className={chips.chips}>
        {candidates.map((person) => (
          <label key={person.accountId} className={`${chips.chip ?? ''} ${styles.chip ?? ''}`}>
            <input
              type="checkbox"
              checked={chosen.includes(person.accountId)}
              onChange={({ target }) => {
                const others = chosen.filter((id) => id !== person.accountId);
                choose(target.checked ? [...others, person.accountId] : others);
              }}
            />
            <PersonAvatar person={person} size="small" />
            <bdi>{person.displayName}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
