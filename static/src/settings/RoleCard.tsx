import { useId, useRef, type ReactNode } from 'react';
import type { Role } from '../../../src/contract/report';
import type { RoleSettings, Source } from '../../../src/contract/role-map';
import { useAnnounce } from '../shared/Announcer';
import card from '../shared/Card.module.css';
import { Field } from '../shared/Field';
import fields from '../shared/FormFields.module.css';
import text from '../shared/text.module.css';
import { AddSource } from './AddSource';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { PeopleList } from './PeopleList';
import { Picker } from './Picker';
import { moved, sourceKey, problemsAt } from './role-map-draft';
import { SourceRow } from './SourceRow';
import { words } from './words';

/** One role: where its holders are found, who stands in for them, and what the team calls it. */
export function RoleCard({ role }: { role: Role }): ReactNode {
  const { draft, change, problems } = useSettingsForm();
  const announce = useAnnounce();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
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
    announce(words.roles.moved(words.roles.place(source.kind), index + by + 1));
    // The row has another place in the page now, and would lose the focus with it.
    requestAnimationFrame(() => {
      const row = list.current?.children[index + by];
      row?.querySelector<HTMLElement>(`[data-move="${by}"] button`)?.focus();
    });
  };
  const remove = (source: Source): void => {
    set({ sources: sources.filter((one) => one !== source) });
    announce(words.roles.removed(words.roles.place(source.kind)));
  };

  return (
    <section className={card.card} aria-labelledby={id}>
      <h3 id={id} className={styles.subheading}>
        {words.roles.role(role)}
      </h3>
      <p className={text.small}>{isUnused ? words.roles.unused : words.roles.what(role)}</p>
      {!isUnused && (
        <>
          <div className={fields.field}>
            <h4 className={text.label}>{words.roles.sources}</h4>
            <p className={text.small}>
              {sources.length === 0 ? words.roles.none : words.roles.order}
            </p>
          </div>
          <ol className={fields.choices} ref={list}>
            {sources.map((source, index) => (
              <SourceRow
                key={sourceKey(source)}
                source={source}
                index={index}
                count={sources.length}
                problems={problemsAt(problems, `${role}.sources.${index}`)}
                move={(by) => {
                  move(index, by);
                }}
                remove={() => {
                  remove(source);
                }}
                replace={(next) => {
                  set({ sources: sources.map((one) => (one === source ? next : one)) });
                }}
              />
            ))}
          </ol>
          <AddSource
            taken={sources}
            add={(source) => {
              set({ sources: [...sources, source] });
              announce(words.roles.added(words.roles.place(source.kind)));
            }}
          />
          <div className={fields.field}>
            <h4 className={text.label}>{words.roles.deputies}</h4>
            <p className={text.small}>{words.roles.deputiesLead}</p>
            <PeopleList
              accountIds={deputies}
              remove={(accountId) => {
                set({ deputies: deputies.filter((one) => one !== accountId) });
              }}
            />
            <Picker
              kind="people"
              label={words.roles.addDeputy}
              pick={({ id: accountId }) => {
                set({ deputies: [...new Set([...deputies, accountId])] });
              }}
            />
          </div>
          <Field label={words.roles.name}>
            {(field) => (
              <input
                id={field}
                className={fields.input}
                maxLength={255}
                placeholder={words.roles.role(role)}
                value={settings.name ?? ''}
                onChange={({ target }) => {
                  set({ name: target.value.trim() === '' ? null : target.value });
                }}
              />
            )}
          </Field>
        </>
      )}
    </section>
  );
}
