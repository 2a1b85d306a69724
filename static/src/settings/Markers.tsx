import { useState, type ReactNode } from 'react';
import { MARKER_KINDS, type Marker } from '../../../src/contract/role-map';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import { markerKey, type SearchKind } from '../../../src/contract/settings';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { Picker } from '../shared/role-map/Picker';
import { problemsAt } from '../shared/role-map/role-map-draft';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { TagList } from './TagList';

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
    <section className={card.card} aria-label={t('settings.work.markers')}>
      <h3 className={styles.subheading}>{t('settings.work.markers')}</h3>
      <p className={text.small}>{t('settings.work.markersLead')}</p>
      {MARKERS.map((name) => (
        <div key={name} className={fields.field}>
          <MarkerFields
            label={t(`settings.work.${name}`)}
            marker={markers[name]}
            set={(marker) => {
              change({ markers: { ...markers, [name]: marker } });
            }}
          />
          {problemsAt(problems, `markers.${name}`).map((problem) => (
            <ErrorMessage key={problem.path}>{mapProblemWords(problem, t)}</ErrorMessage>
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
    <div className={fields.row}>
      <Select
        label={label}
        value={marker?.kind ?? ''}
        options={[
          { value: '', label: t('settings.work.noMarker') },
          ...MARKER_KINDS.map((kind) => ({ value: kind, label: t(`settings.work.kinds.${kind}`) })),
        ]}
        choose={(kind) => {
          setChanging(false);
          set(kind === '' ? null : { kind, value: '' });
        }}
      />
      {marker?.value === '' && (
        <Picker
          key={marker.kind}
          kind={SEARCHES[marker.kind]}
          label={t('settings.work.which', { marker: label, kind: marker.kind })}
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
