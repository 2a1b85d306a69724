import { useState, type ReactNode } from 'react';
import { MARKER_KINDS, type Marker } from '../../../src/contract/role-map';
import { markerKey, type SearchKind } from '../../../src/contract/settings';
import { Field, Select } from './Choices';
import { problemsAt } from './role-map-draft';
import styles from './Form.module.css';
import { TagList } from './TagList';
import { ProblemLine } from './Notices';
import { Picker } from './Picker';
import { useSettingsForm } from './form-context';
import { words } from './words';

const MARKERS = ['design', 'launch'] as const;
const SEARCHES: Record<Marker['kind'], SearchKind> = {
  label: 'labels',
  component: 'components',
  status: 'statuses',
  issueType: 'issueTypes',
};

/** How to tell that work is with design, or is a launch. */
export function Markers(): ReactNode {
  const { draft, change, problems } = useSettingsForm();
  const { markers } = draft;
  return (
    <section className={styles.card} aria-label={words.work.markers}>
      <h3 className={styles.subheading}>{words.work.markers}</h3>
      <p className={styles.small}>{words.work.markersLead}</p>
      {MARKERS.map((name) => (
        <div key={name} className={styles.field}>
          <MarkerFields
            label={words.work[name]}
            marker={markers[name]}
            set={(marker) => {
              change({ markers: { ...markers, [name]: marker } });
            }}
          />
          {problemsAt(problems, `markers.${name}`).map((problem) => (
            <ProblemLine key={problem.path}>{problem.message}</ProblemLine>
          ))}
        </div>
      ))}
    </section>
  );
}

/** First of what kind it is, then which one: shown by name, kept by id. */
function MarkerFields({
  label,
  marker,
  set,
}: {
  label: string;
  marker: Marker | null;
  set: (marker: Marker | null) => void;
}): ReactNode {
  const { nameOf, rememberName } = useSettingsForm();
  // Whoever takes the present one out is about to choose another.
  const [isChanging, setChanging] = useState(false);
  return (
    <div className={styles.row}>
      <Field label={label}>
        {(id) => (
          <Select
            id={id}
            value={marker?.kind ?? ''}
            placeholder={words.work.noMarker}
            options={MARKER_KINDS.map((kind) => ({ value: kind, label: words.work.kinds[kind] }))}
            choose={(kind) => {
              setChanging(false);
              set(kind === '' ? null : { kind: kind as Marker['kind'], value: '' });
            }}
          />
        )}
      </Field>
      {marker?.value === '' && (
        <Picker
          key={marker.kind}
          kind={SEARCHES[marker.kind]}
          label={words.work.which(label, marker.kind)}
          takesFocus={isChanging}
          pick={({ id, name }) => {
            const chosen = { ...marker, value: id };
            rememberName(markerKey(chosen), name);
            set(chosen);
          }}
        />
      )}
      {marker && marker.value !== '' && (
        <TagList
          names={[{ id: marker.value, name: nameOf(markerKey(marker)) ?? marker.value }]}
          remove={() => {
            setChanging(true);
            set({ ...marker, value: '' });
          }}
        />
      )}
    </div>
  );
}
