/** The pages that the app's manifest declares, and where their files are. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Permissions } from '@forge/manifest';
import * as v from 'valibot';
import { parse } from 'yaml';

const resolver = v.optional(v.looseObject({ function: v.optional(v.string()) }));

const uiModule = v.looseObject({
  key: v.string(),
  resource: v.optional(v.string()),
  title: v.optional(v.string()),
  label: v.optional(v.string()),
  resolver,
  dynamicProperties: resolver,
});

const manifestSchema = v.looseObject({
  app: v.looseObject({ id: v.string() }),
  modules: v.record(v.string(), v.array(v.looseObject({}))),
  resources: v.optional(
    v.array(
      v.looseObject({
        key: v.string(),
        path: v.string(),
        entry: v.optional(v.record(v.string(), v.string())),
      }),
    ),
    [],
  ),
  permissions: v.optional(v.looseObject({ scopes: v.optional(v.unknown()) }), {}),
});

export interface UiModule {
  key: string;
  /** Such as `jira:issuePanel`. */
  type: string;
  title: string;
  /** Folder of the built page. */
  folder: string;
  /** The HTML file in it. */
  entry: string;
  /** The function that answers the page; null for a page that asks nothing. */
  functionKey: string | null;
  /** The function that gives what is shown before the page is opened; null where the manifest has none. */
  dynamicProperties: string | null;
}

export interface AppModules {
  appId: string;
  modules: UiModule[];
  /** What the pages' content security policy is made from. */
  permissions: Permissions;
}

/** @throws where the manifest is not one, or names a resource that it does not declare */
export function readAppModules(manifestFile: string): AppModules {
  const manifest = v.parse(manifestSchema, parse(readFileSync(manifestFile, 'utf8')));
  const base = dirname(manifestFile);
  const modules = Object.entries(manifest.modules).flatMap(([type, entries]) =>
    entries.flatMap((entry): UiModule[] => {
      const reading = v.safeParse(uiModule, entry);
      if (!reading.success || reading.output.resource === undefined) return [];
      const { key, resource, title, label, resolver: answers, dynamicProperties } = reading.output;
      const [resourceKey = '', entryKey] = resource.split('/');
      const found = manifest.resources.find((one) => one.key === resourceKey);
      if (!found)
        throw new Error(`${key} names the resource ${resourceKey}, which is not declared.`);
      const file = entryKey === undefined ? 'index.html' : found.entry?.[entryKey];
      if (file === undefined) throw new Error(`${resource} is no entry of the resource.`);
      return [
        {
          key,
          type,
          title: title ?? label ?? key,
          folder: join(base, found.path),
          entry: file,
          functionKey: answers?.function ?? null,
          dynamicProperties: dynamicProperties?.function ?? null,
        },
      ];
    }),
  );
  return {
    appId: manifest.app.id.split('/').at(-1) ?? '',
    modules,
    permissions: manifest.permissions as Permissions,
  };
}
