import { useState, type ReactNode } from 'react';
import type { Holder, Role } from '../../../../src/contract/report';
import { capitalised } from '../../../../src/texts/capitalised';
import cards from '../../shared/Card.module.css';
import { PersonAvatar } from '../../shared/PersonAvatar';
import { PersonLine } from '../../shared/PersonLine';
import text from '../../shared/text.module.css';
import { t } from '../../shared/texts';
import {
  nameOf,
  personOf,
  roleNameOf,
  usePanelContext,
  type PanelContextValue,
} from '../state/panel-context';
import { foundWords, troubleWords } from '../state/place-words';
import styles from './Holders.module.css';

/** How many holders are shown before the rest is asked for: a group can name fifty. */
const SHOWN = 4;

/** One role: its holders, and the places that were asked in vain. */
export function RoleHolders({ role }: { role: Role }): ReactNode {
  const panel = usePanelContext();
  const [all, setAll] = useState(false);
  const holders = panel.view.report.holders[role];
  const shown = all ? holders : holders.slice(0, SHOWN);
  const findings = panel.view.sources[role];
  const troubles = findings.flatMap((finding) => troubleWords(finding) ?? []);
  return (
    <div className={`${cards.card ?? ''} ${cards.small ?? ''}`}>
      <h3 className={text.label}>{capitalised(roleNameOf(role, panel), t)}</h3>
      {holders.length === 0 && <Nobody asked={findings.length > 0} />}
      {holders.length > 0 && (
        <ul className={styles.people}>
          {shown.map((holder) => (
            <HolderLine key={holder.accountId} holder={holder} role={role} panel={panel} />
          ))}
        </ul>
      )}
      {shown.length < holders.length && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('people.andMore', { count: holders.length - shown.length })}
        </button>
      )}
      {troubles.map((sentence, index) => (
        <p key={index} className={text.small}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

function HolderLine({
  holder,
  role,
  panel,
}: {
  holder: Holder;
  role: Role;
  panel: PanelContextValue;
}): ReactNode {
  const person = personOf(holder.accountId, panel);
  const source = panel.view.sources[role].find(
    (f) => f.status === 'holds' && f.source.kind === holder.source,
  );
  return (
    <li>
      <PersonLine person={person} size="medium">
        <p className={styles.person_name}>
          <bdi>{person?.displayName ?? capitalised(nameOf(holder.accountId, panel), t)}</bdi>
          {holder.source === 'deputy' && (
            <span className={styles.tag}>{t('panel.holders.deputy')}</span>
          )}
          {person?.active === false && (
            <span className={styles.tag}>{t('panel.holders.inactive')}</span>
          )}
        </p>
        <p className={text.small}>{foundWords(holder.source, source?.label ?? null)}</p>
      </PersonLine>
    </li>
  );
}

function Nobody({ asked }: { asked: boolean }): ReactNode {
  return (
    <div className={styles.nobody}>
      <span className={styles.vacant} aria-hidden="true">
        <PersonAvatar person={undefined} size="medium" />
      </span>
      <p>{asked ? t('panel.holders.nobody') : t('panel.holders.notSet')}</p>
    </div>
  );
}
