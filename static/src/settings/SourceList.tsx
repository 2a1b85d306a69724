import type { ReactNode } from 'react';
import { isolateTurning } from '../../../src/contract/isolate';
import type { Source } from '../../../src/contract/role-map';
import { sourceKey } from './role-map-draft';
import { useSettingsForm, type SettingsFormValue } from './form-context';
import { words } from './words';

/** What a place to look is called: its kind, and the name that Jira has for it. */
export function sourceLabel(source: Source, { resolved, nameOf, view }: SettingsFormValue): string {
  const kind = words.roles.place(source.kind);
  const label = resolved(source)?.label ?? named(source);
  return label === undefined ? kind : `${kind} “${isolateTurning(label)}”`;

  function named(one: Source): string | undefined {
    switch (one.kind) {
      case 'issueField':
        return view.userFields.find(({ id }) => id === one.fieldId)?.name ?? one.fieldId;
      case 'projectRole':
        return view.projectRoles.find(({ id }) => id === one.roleId)?.name ?? one.roleId;
      case 'group':
        return nameOf(one.groupId) ?? one.groupId;
      default:
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
