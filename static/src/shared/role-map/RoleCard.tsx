import TextField from '@atlaskit/textfield';
import { useId, useRef, type ReactNode } from 'react';
import type { Role } from '../../../../src/contract/report';
import type { RoleSettings, Source } from '../../../../src/contract/role-map';
import { sourceKey } from '../../../../src/contract/source-kinds';
import { useAnnounce } from '../Announcer';
import card from '../Card.module.css';
import { Disclosure } from '../Disclosure';
import { Field } from '../Field';
import fields from '../FormFields.module.css';
import text from '../text.module.css';
import { t } from '../texts';
import { useFocusRestore } from '../use-focus-restore';
import { AddSource } from './AddSource';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { PeopleList } from './PeopleList';
import { Picker } from './Picker';
import { moved, problemsAt, slotKey } from './role-map-draft';
import { sourceLabel } from './SourceList';
import { SourceRow } from './SourceRow';

/** One role: where its holders are found, who stands in for them, and what the team calls it. */
export function RoleCard({ role }: { role: Role }): ReactNode {
  const form = useSettingsForm();
  const { draft, change, problems } = form;
  const announce = useAnnounce();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  const place = useFocusRestore<HTMLElement>();
  const settings = draft[role];
  const { sources, deputies } = settings;
  const set = (parts: Partial<RoleSettings>): void => {
    change({ [role]: { ...settings, ...parts } });
  };
  const isUnused = draft.shape === (role === 'productOwner' ? 'manager-only' : 'owner-only');

  const move = (index: number, by: -1 | 1): void => {
    const source = sources[index];
    if (!source) return;
    set({ sources: moved(sources, index, by) });
    announce(
      t('settings.roles.moved', {
        place: sourceLabel(source, form),
        position: index + by + 1,
      }),
    );
    // The row has another place in the page now, and would lose the focus with it.
    requestAnimationFrame(() => {
      const row = list.current?.children[index + by];
      row?.querySelector<HTMLElement>(`[data-move="${by}"] button`)?.focus();
    });
  };
  /** Gives the focus to what a place is called, or to where one is added if there is none. */
  const focusPlace = (index: number): void => {
    requestAnimationFrame(() => {
      const row = list.current?.children[index] ?? list.current?.lastElementChild;
      const place =
        row?.querySelector<HTMLElement>('[data-place]') ?? adding.current?.querySelector('select');
      place?.focus();
    });
  };
  const remove = (source: Source): void => {
    const index = sources.indexOf(source);
    set({ sources: sources.filter((one) => one !== source) });
    announce(t('settings.roles.removed', { place: sourceLabel(source, form) }));
    focusPlace(index);
  };
  const put = (source: Source, next: Source): void => {
    set({ sources: sources.map((one) => (one === source ? next : one)) });
  };
  const replace = (source: Source, next: Source): void => {
    put(source, next);
    form.setReplacing(null);
    announce(
      t('settings.roles.replaced', {
        place: sourceLabel(source, form),
        other: sourceLabel(next, form),
      }),
    );
    focusPlace(sources.indexOf(source));
  };

  return (
    <section ref={place} className={card.card} aria-labelledby={id}>
      <h3 id={id} className={styles.subheading}>
        {t(`roles.${role}.title`)}
      </h3>
      <p className={text.small}>
        {isUnused ? t('settings.roles.unused') : t(`settings.roles.what.${role}`)}
      </p>
      {!isUnused && (
        <>
          <div className={fields.field}>
            <h4 className={text.label}>{t('settings.roles.sources')}</h4>
            <p className={text.small}>
              {sources.length === 0 ? t('settings.roles.none') : t('settings.roles.order')}
            </p>
          </div>
          <ol className={fields.choices} ref={list}>
            {sources.map((source, index) => (
              <SourceRow
                key={sourceKey(source)}
                source={source}
                slot={slotKey(role, source)}
                others={sources.filter((one) => one !== source)}
                index={index}
                count={sources.length}
                problems={problemsAt(problems, `${role}.sources.${index}`)}
                move={(by) => {
                  move(index, by);
                }}
                remove={() => {
                  remove(source);
                }}
                edit={(next) => {
                  put(source, next);
                }}
                replace={(next) => {
                  replace(source, next);
                }}
              />
            ))}
          </ol>
          <div ref={adding}>
            <AddSource
              label={t('settings.roles.add')}
              taken={sources}
              add={(source) => {
                set({ sources: [...sources, source] });
                announce(t('settings.roles.added', { place: sourceLabel(source, form) }));
                focusPlace(sources.length);
              }}
            />
          </div>
          <Extras>
            <div className={fields.field}>
              <h4 className={text.label}>{t('settings.roles.deputies')}</h4>
              <p className={text.small}>{t('settings.roles.deputiesLead')}</p>
              <PeopleList
                accountIds={deputies}
                remove={(accountId) => {
                  set({ deputies: deputies.filter((one) => one !== accountId) });
                }}
              />
              <Picker
                kind="people"
                label={t('settings.roles.addDeputy')}
                pick={({ id: accountId }) => {
                  set({ deputies: [...new Set([...deputies, accountId])] });
                }}
              />
            </div>
            <Field label={t('settings.roles.name')}>
              {(field) => (
                <TextField
                  id={field}
                  isCompact
                  maxLength={255}
                  placeholder={t(`roles.${role}.title`)}
                  value={settings.name ?? ''}
                  onChange={({ currentTarget: { value } }) => {
                    set({ name: value.trim() === '' ? null : value });
                  }}
                />
              )}
            </Field>
          </Extras>
        </>
      )}
    </section>
  );
}

/** What few need at once is folded away while a project is being set up. */
function Extras({ children }: { children: ReactNode }): ReactNode {
  const { view } = useSettingsForm();
  if (view.configured) return children;
  return (
    <Disclosure summary={t('settings.roles.extras')}>
      <div className={fields.choices}>{children}</div>
    </Disclosure>
  );
}
