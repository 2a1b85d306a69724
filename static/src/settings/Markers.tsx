import type { ReactNode } from 'react';
import type { RoleMap } from '../../../src/contract/role-map';
import { Field, Select } from './Choices';
import { problemsAt } from './draft';
import styles from './Form.module.css';
import { ProblemLine } from './Notices';
import { useScope } from './scope';
import { problemWords, words } from './words';

type Marker = NonNullable<RoleMap['markers']['design']>;
const MARKERS = ['design', 'launch'] as const;
const KINDS = Object.keys(words.work.kinds) as Marker['kind'][];

/** How to tell that work is with design, or is a launch. */
export function Markers(): ReactNode {
  const { draft, change, problems } = useScope();
  const { markers } = draft;
  return (
    <section className={styles.card} aria-label={words.work.markers}>
      <h3 className={styles.subheading}>{words.work.markers}</h3>
      <p className={styles.small}>{words.work.markersLead}</p>
      {MARKERS.map((name) => (
        <MarkerFields
          key={name}
          label={words.work[name]}
          marker={markers[name]}
          set={(marker) => {
            change({ markers: { ...markers, [name]: marker } });
          }}
        />
      ))}
      {problemsAt(problems, 'markers').map((problem) => (
        <ProblemLine key={problem.path}>{problemWords(problem)}</ProblemLine>
      ))}
    </section>
  );
}

function MarkerFields({
  label,
  marker,
  set,
}: {
  label: string;
  marker: Marker | null;
  set: (marker: Marker | null) => void;
}): ReactNode {
  return (
    <div className={styles.row}>
      <Field label={label}>
        {(id) => (
          <Select
            id={id}
            value={marker?.kind ?? ''}
            placeholder={words.work.noMarker}
            options={KINDS.map((kind) => ({ value: kind, label: words.work.kinds[kind] }))}
            choose={(kind) => {
              set(
                kind === '' ? null : { kind: kind as Marker['kind'], value: marker?.value ?? '' },
              );
            }}
          />
        )}
      </Field>
      {marker && (
        <Field label={words.work.value(label)}>
          {(id) => (
            <input
              id={id}
              className={styles.input}
              value={marker.value}
              onChange={({ target }) => {
                set({ ...marker, value: target.value });
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
