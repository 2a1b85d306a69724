import { useCallback, useEffect, useRef, useState } from 'react';
import type { Person } from '../../../../src/contract/panel';
import type { RoleMap } from '../../../../src/contract/role-map';
import type { Resolved, ResolvedSource, SettingsView } from '../../../../src/contract/settings';
import { sourceKey } from '../../../../src/contract/source-kinds';
import type { RoleMapCalls, SettingsFormValue } from './form-context';
import { resolvableParts } from './role-map-draft';

/** Several presses of a button in a row are one change. */
const SETTLING_MS = 250;

type ResolvedSources = Pick<
  SettingsFormValue,
  'resolved' | 'person' | 'rememberPerson' | 'nameOf' | 'rememberName'
>;

/** What is known of people and names. What is newer wins. */
interface Known {
  /** The view that was taken in last. */
  view: SettingsView;
  sources: Map<string, ResolvedSource>;
  people: Record<string, Person>;
  names: Record<string, string>;
}

/** Knows whom the sources of the draft name, and asks for those that are new. */
export function useResolvedSources(
  view: SettingsView,
  draft: RoleMap,
  calls: RoleMapCalls,
): ResolvedSources {
  const [known, setKnown] = useState<Known>(() => ({
    view,
    sources: bySource(view),
    people: view.people,
    names: view.names,
  }));
  const parts = JSON.stringify(resolvableParts(draft));
  const resolvedParts = useRef(parts);
  if (known.view !== view) setKnown({ ...withResolved(known, view), view });

  useEffect(() => {
    if (parts === resolvedParts.current) return undefined;
    let late = false;
    const timer = setTimeout(() => {
      const roleMap = JSON.parse(parts) as unknown;
      void calls.resolve(roleMap).then((answer) => {
        if (late || !answer.ok || !answer.value.ok) return;
        const { resolved } = answer.value;
        resolvedParts.current = parts;
        setKnown((before) => withResolved(before, resolved));
      });
    }, SETTLING_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [parts, calls]);

  const rememberPerson = useCallback((person: Person) => {
    setKnown((before) => ({
      ...before,
      people: { [person.accountId]: person, ...before.people },
    }));
  }, []);
  const rememberName = useCallback((id: string, name: string) => {
    setKnown((before) => ({ ...before, names: { ...before.names, [id]: name } }));
  }, []);
  return {
    resolved: (source) => known.sources.get(sourceKey(source)),
    person: (accountId) => known.people[accountId],
    rememberPerson,
    nameOf: (id) => known.names[id],
    rememberName,
  };
}

function withResolved(known: Known, resolved: Resolved): Known {
  return {
    ...known,
    sources: new Map([...known.sources, ...bySource(resolved)]),
    people: { ...known.people, ...resolved.people },
    names: { ...known.names, ...resolved.names },
  };
}

function bySource({ sources }: Pick<Resolved, 'sources'>): Map<string, ResolvedSource> {
  const all = [...sources.productOwner, ...sources.productManager];
  return new Map(all.map((resolved) => [sourceKey(resolved.source), resolved]));
}
