import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { SOURCE_KINDS, type Source, type SourceKind } from '../../../src/contract/role-map';
import { Field, Select } from './Choices';
import { sourceKey } from './role-map-draft';
import styles from './Form.module.css';
import { Picker } from './Picker';
import { useSettingsForm } from './form-context';
import { words } from './words';

/** Named people come last: they are personal data, and go out of date. */
const KINDS: SourceKind[] = [...SOURCE_KINDS];

/** Adds a place to look: its kind, then which one, where there are several. */
export function AddSource({
  taken,
  add,
}: {
  taken: Source[];
  add: (source: Source) => void;
}): ReactNode {
  const [kind, setKind] = useState<SourceKind | ''>('');
  const finish = (source: Source): void => {
    setKind('');
    if (!taken.some((one) => sourceKey(one) === sourceKey(source))) add(source);
  };
  return (
    <div className={styles.field}>
      <Field label={words.roles.add}>
        {(id) => (
          <Select
            id={id}
            value={kind}
            placeholder={words.roles.choose}
            options={KINDS.map((one) => ({ value: one, label: words.roles.kind(one) }))}
            choose={(chosen) => {
              setKind(chosen as SourceKind | '');
            }}
          />
        )}
      </Field>
      {kind !== '' && <Which key={kind} kind={kind} finish={finish} />}
    </div>
  );
}

function Which({
  kind,
  finish,
}: {
  kind: SourceKind;
  finish: (source: Source) => void;
}): ReactNode {
  const { view, rememberName } = useSettingsForm();
  switch (kind) {
    case 'issueField':
    case 'projectRole': {
      const choices = kind === 'issueField' ? view.userFields : view.projectRoles;
      if (choices.length === 0) return <p className={styles.small}>{words.roles.noFields}</p>;
      return (
        <Field label={words.roles.which[kind]}>
          {(id) => (
            <Select
              id={id}
              value=""
              placeholder={words.roles.choose}
              options={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
              choose={(chosen) => {
                finish(
                  kind === 'issueField' ? { kind, fieldId: chosen } : { kind, roleId: chosen },
                );
              }}
            />
          )}
        </Field>
      );
    }
    case 'group':
      return (
        <Picker
          kind="groups"
          label={words.roles.which.group}
          pick={({ id, name }) => {
            rememberName(id, name);
            finish({ kind, groupId: id });
          }}
        />
      );
    case 'people':
      return (
        <>
          <Picker
            kind="people"
            label={words.roles.which.people}
            pick={({ id }) => {
              finish({ kind, accountIds: [id] });
            }}
          />
          <p className={styles.small}>{words.roles.personal}</p>
        </>
      );
    default:
      return (
        <Button
          onClick={() => {
            finish({ kind });
          }}
        >
          {words.roles.addButton}
        </Button>
      );
  }
}
