import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import {
  SOURCE_KINDS,
  SOURCES,
  sourceNaming,
  type Source,
  type SourceKind,
} from '../../../src/contract/source-kinds';
import { Field, Select } from './Choices';
import { nameOfSource } from './draft';
import styles from './Form.module.css';
import { Picker } from './Picker';
import { useScope } from './scope';
import { words } from './words';

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
    if (!taken.some((one) => nameOfSource(one) === nameOfSource(source))) add(source);
  };
  return (
    <div className={styles.field}>
      <Field label={words.roles.add}>
        {(id) => (
          <Select
            id={id}
            value={kind}
            placeholder={words.roles.choose}
            options={SOURCE_KINDS.map((one) => ({ value: one, label: words.roles.kind(one) }))}
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
  const { view, learn } = useScope();
  const { names } = SOURCES[kind];
  if (names === null)
    return (
      <Button
        onClick={() => {
          finish(sourceNaming(kind, ''));
        }}
      >
        {words.roles.addButton}
      </Button>
    );
  switch (names.chosen) {
    case 'userFields':
    case 'projectRoles': {
      const choices = view[names.chosen];
      if (choices.length === 0) return <p className={styles.small}>{words.roles.noFields}</p>;
      return (
        <Field label={words.roles.which[names.chosen]}>
          {(id) => (
            <Select
              id={id}
              value=""
              placeholder={words.roles.choose}
              options={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
              choose={(chosen) => {
                finish(sourceNaming(kind, chosen));
              }}
            />
          )}
        </Field>
      );
    }
    case 'groups':
      return (
        <Picker
          kind="groups"
          label={words.roles.which.groups}
          pick={({ id, name }) => {
            learn(id, name);
            finish(sourceNaming(kind, id));
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
              finish(sourceNaming(kind, id));
            }}
          />
          <p className={styles.small}>{words.roles.personal}</p>
        </>
      );
  }
}
