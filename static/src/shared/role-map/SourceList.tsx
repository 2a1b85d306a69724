import type { ReactNode } from 'react';
import { isolateTurning } from '../../../../src/contract/isolate';
import { idsNamed, sourceKey, SOURCES, type Source } from '../../../../src/contract/source-kinds';
import { t } from '../texts';
import { useSettingsForm, type SettingsFormValue } from './form-context';

/** What a source is called: its kind, and the name that Jira has for it, or had while it could be read. */
export function sourceLabel(source: Source, { resolved, nameOf, view }: SettingsFormValue): string {
  const kind = t(`sources.${source.kind}.title`);
  const label = resolved(source)?.label ?? view.lastNames[sourceKey(source)] ?? named(source);
  return label === undefined
    ? kind
    : t('sources.labelled', { place: kind, label: isolateTurning(label) });

  function named(one: Source): string | undefined {
    const { names } = SOURCES[one.kind];
    if (names === null) return undefined;
    const [id = ''] = idsNamed(one, names.chosen);
    switch (names.chosen) {
      case 'userFields':
      case 'projectRoles':
        return view[names.chosen].find((choice) => choice.id === id)?.name ?? id;
      case 'groups':
        return nameOf(id) ?? id;
      case 'people':
        return undefined;
    }
  }
}

/** The places of one role, in their order. */
export function SourceList({ sources }: { sources: Source[] }): ReactNode {
  const form = useSettingsForm();
  return (
    <ol>
      {sources.map((source, index) => (
        <li key={sourceKey(source)}>
          {index + 1}. <bdi>{sourceLabel(source, form)}</bdi>
        </li>
      ))}
    </ol>
  );
}
