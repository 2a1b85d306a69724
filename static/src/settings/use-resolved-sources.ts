import { useCallback, useEffect, useRef, useState } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { RoleMap } from '../../../src/contract/role-map';
import type { Resolved, ResolvedSource, SettingsView } from '../../../src/contract/settings';
import { callSettings } from './api';
import { sourceKey, resolvableParts } from './role-map-draft';
import type { SettingsFormValue } from './form-context';

/** Several presses of a button in a row are one change. */
const SETTLING_MS = 250;

type ResolvedSources = Pick<
  SettingsFormValue,
  'resolved' | 'person' | 'rememberPerson' | 'nameOf' | 'rememberName'
>;

/** Knows whom the sources of the draft name, and asks for those that are new. */
export function useResolvedSources(view: SettingsView, draft: RoleMap): ResolvedSources {
  const [sources, setSources] = useState(() => bySource(view));
  const [people, setPeople] = useState<Record<string, Person>>(view.people);
  const [names, setNames] = useState<Record<string, string>>(view.names);
  const naming = JSON.stringify(resolvableParts(draft));
  const known = useRef(naming);

  const take = useCallback((resolved: Resolved) => {
    setSources((before) => new Map([...before, ...bySource(resolved)]));
    setPeople((before) => ({ ...before, ...resolved.people }));
    setNames((before) => ({ ...before, ...resolved.names }));
  }, []);

  useEffect(() => {
    take(view);
  }, [view, take]);

  useEffect(() => {
    if (naming === known.current) return undefined;
    let late = false;
    const timer = setTimeout(() => {
      const roleMap = JSON.parse(naming) as unknown;
      void callSettings('settings.resolve', { roleMap }).then((answer) => {
        if (late || !answer.ok || !answer.value.ok) return;
        known.current = naming;
        take(answer.value.resolved);
      });
    }, SETTLING_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [naming, take]);

  const rememberPerson = useCallback((person: Person) => {
    setPeople((before) => ({ [person.accountId]: person, ...before }));
  }, []);
  const rememberName = useCallback((id: string, name: string) => {
    setNames((before) => ({ ...before, [id]: name }));
  }, []);
  return {
    resolved: (source) => sources.get(sourceKey(source)),
    person: (accountId) => people[accountId],
    rememberPerson,
    nameOf: (id) => names[id],
    rememberName,
  };
}

function bySource({ sources }: Pick<Resolved, 'sources'>): Map<string, ResolvedSource> {
  const all = [...sources.productOwner, ...sources.productManager];
  return new Map(all.map((resolved) => [sourceKey(resolved.source), resolved]));
}
