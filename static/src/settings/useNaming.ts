import { useCallback, useEffect, useRef, useState } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { RoleMap } from '../../../src/contract/role-map';
import type { Resolved, ResolvedSource, SettingsView } from '../../../src/contract/settings';
import { askSettings } from './api';
import { nameOfSource, namedParts } from './draft';
import type { Scope } from './scope';

/** Several presses of a button in a row are one change. */
const SETTLING_MS = 250;

type Naming = Pick<Scope, 'resolved' | 'person' | 'meet' | 'nameOf' | 'learn'>;

/** Knows whom the sources of the draft name, and asks for those that are new. */
export function useNaming(view: SettingsView, draft: RoleMap): Naming {
  const [sources, setSources] = useState(() => bySource(view));
  const [people, setPeople] = useState<Record<string, Person>>(view.people);
  const [names, setNames] = useState<Record<string, string>>(view.names);
  const naming = JSON.stringify(namedParts(draft));
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
      void askSettings('settings.resolve', { roleMap }).then((answer) => {
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

  const meet = useCallback((person: Person) => {
    setPeople((before) => ({ [person.accountId]: person, ...before }));
  }, []);
  const learn = useCallback((id: string, name: string) => {
    setNames((before) => ({ ...before, [id]: name }));
  }, []);
  return {
    resolved: (source) => sources.get(nameOfSource(source)),
    person: (accountId) => people[accountId],
    meet,
    nameOf: (id) => names[id],
    learn,
  };
}

function bySource({ sources }: Pick<Resolved, 'sources'>): Map<string, ResolvedSource> {
  const all = [...sources.productOwner, ...sources.productManager];
  return new Map(all.map((resolved) => [nameOfSource(resolved.source), resolved]));
}
