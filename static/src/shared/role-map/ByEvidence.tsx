import Button from '@atlaskit/button/new';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { failureWords } from '../../../../src/contract/failure-words';
import type { Role } from '../../../../src/contract/report';
import type { PersonEvidence } from '../../../../src/contract/role-evidence';
import type { EvidenceAnswer } from '../../../../src/contract/settings';
import { useAnnounce } from '../Announcer';
import card from '../Card.module.css';
import { ErrorMessage } from '../ErrorMessage';
import fields from '../FormFields.module.css';
import { isolate } from '../isolate';
import { PersonAvatar } from '../PersonAvatar';
import text from '../text.module.css';
import { t } from '../texts';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';

/** Who acts in the roles by the work done, with a button that takes each of them into the draft. */
export default function ByEvidence(): ReactNode {
  const [answer, setAnswer] = useState<EvidenceAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const id = useId();
  const { calls, rememberPerson } = useSettingsForm();

  useEffect(() => {
    let isShown = true;
    void calls.evidence().then((found) => {
      if (!isShown) return;
      if (!found.ok) {
        setFailure(failureWords(found.failure, t));
        return;
      }
      for (const person of Object.values(found.value.people)) rememberPerson(person);
      setAnswer(found.value);
    });
    return () => {
      isShown = false;
    };
    // One look is enough: whoever wants another opens the page again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <section className={card.card} aria-labelledby={id}>
      <h3 id={id} className={styles.subheading}>
        {t('settings.evidence.heading')}
      </h3>
      {failure !== null && <ErrorMessage>{failure}</ErrorMessage>}
      {failure === null && answer === null && <p>{t('settings.evidence.looking')}</p>}
      {answer && <Found answer={answer} />}
    </section>
  );
}

function Found({ answer: { days, roles, issues } }: { answer: EvidenceAnswer }): ReactNode {
  const { locale } = useSettingsForm();
  const acting = roles.filter(({ people }) => people.length > 0);
  if (days === null || acting.length === 0) return <p>{t('settings.evidence.none')}</p>;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const from = date.format(new Date(days.from));
  const to = date.format(new Date(days.to));
  return (
    <>
      <p className={text.small}>{t('settings.evidence.lead', { count: issues, from, to })}</p>
      {acting.map(({ role, people }) => (
        <ul key={role} className={fields.choices} aria-label={t(`roles.${role}.title`)}>
          {people.map((person) => (
            <Acting key={person.accountId} role={role} evidence={person} />
          ))}
        </ul>
      ))}
      {acting.some(({ isThin }) => isThin) && <p className={text.small}>{t('evidence.thin')}</p>}
    </>
  );
}

function Acting({ role, evidence }: { role: Role; evidence: PersonEvidence }): ReactNode {
  const { draft, change, person, locale, resolved } = useSettingsForm();
  const announce = useAnnounce();
  const { accountId, counts } = evidence;
  const known = person(accountId);
  const name = known?.displayName ?? t('people.account-gone');
  const { sources } = draft[role];
  const place = sources.findIndex(({ kind }) => kind === 'people');
  const named = sources[place];
  const accountIds = named?.kind === 'people' ? named.accountIds : [];
  const isNamed =
    accountIds.includes(accountId) ||
    sources.some((source) => resolved(source)?.accountIds.includes(accountId));
  const add = (): void => {
    const people = { kind: 'people' as const, accountIds: [...accountIds, accountId] };
    const next = place < 0 ? [...sources, people] : sources.with(place, people);
    change({ [role]: { ...draft[role], sources: next } });
    announce(t('settings.evidence.added', { name: isolate(name), role: t(`roles.${role}.title`) }));
  };
  const figures = counts.map(({ work, count, total }) => t(`evidence.${work}`, { count, total }));
  return (
    <li className={fields.row}>
      <PersonAvatar person={known} size="small" />
      <span>
        <bdi>{name}</bdi> {new Intl.ListFormat(locale, { type: 'unit' }).format(figures)}
      </span>
      <Button isDisabled={isNamed} onClick={add}>
        {isNamed
          ? t('settings.evidence.taken', { role: t(`roles.${role}.title`) })
          : t('settings.evidence.take', { role: t(`roles.${role}.title`) })}
      </Button>
    </li>
  );
}
