/** The pages that the app's manifest declares, and where their files are. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Permissions } from '@forge/manifest';
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultText } from '../platform/locales';

const resolver = v.optional(v.looseObject({ function: v.optional(v.string()) }));

/** Words of the manifest itself, or the key of a translation. */
const words = v.union([v.string(), v.object({ i18n: v.string() })]);

const uiModule = v.looseObject({
  key: v.string(),
  resource: v.optional(v.string()),
  /** Of an action. */
  name: v.optional(v.string()),
  title: v.optional(words),
  label: v.optional(words),
  resolver,
  dynamicProperties: resolver,
  adfExport: resolver,
  config: v.fallback(
    v.optional(
      v.looseObject({
        resource: v.string(),
        title: v.optional(words),
        viewportSize: v.fallback(v.string(), 'medium'),
      }),
    ),
    undefined,
  ),
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
  /** The manifest's key of the folder that the built page is in. */
  resource: string;
  /** Folder of the built page. */
  folder: string;
  /** The HTML file in it. */
  entry: string;
  /** The function that answers the page; null for a page that asks nothing. */
  functionKey: string | null;
  /** The function that gives what is shown before the page is opened; null where the manifest has none. */
  dynamicProperties: string | null;
  /** The function that gives a macro for paper; null where the manifest has none. */
  adfExport: string | null;
  /** The page that sets a macro up; null where it has none. */
  config: { entry: string; title: string; size: string } | null;
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
  const placeOf = (resource: string): Pick<UiModule, 'resource' | 'folder' | 'entry'> => {
    const [resourceKey = '', entryKey] = resource.split('/');
    const found = manifest.resources.find((one) => one.key === resourceKey);
    if (!found) throw new Error(`The resource ${resourceKey} is not declared.`);
    const entry = entryKey === undefined ? 'index.html' : found.entry?.[entryKey];
    if (entry === undefined) throw new Error(`${resource} is no entry of the resource.`);
    return { resource: resourceKey, folder: join(base, found.path), entry };
  };
  const told = (title: v.InferOutput<typeof words> | undefined): string | undefined =>
    typeof title === 'object' ? defaultText(manifestFile, title.i18n) : title;

  const modules = Object.entries(manifest.modules).flatMap(([type, entries]) =>
    entries.flatMap((entry): UiModule[] => {
      const reading = v.safeParse(uiModule, entry);
      if (!reading.success) return [];
      const { key, title, label, config, ...functions } = reading.output;
      // An action has one page, which sets it up in a rule.
      const isAction = type === 'action';
      const resource = isAction ? config?.resource : functions.resource;
      if (resource === undefined) return [];
      const name = told(title) ?? told(label) ?? functions.name ?? key;
      return [
        {
          key,
          type,
          title: name,
          ...placeOf(resource),
          functionKey: functions.resolver?.function ?? null,
          dynamicProperties: functions.dynamicProperties?.function ?? null,
          adfExport: functions.adfExport?.function ?? null,
          config:
            config && !isAction
              ? {
                  entry: placeOf(config.resource).entry,
                  title: told(config.title) ?? name,
                  size: config.viewportSize,
                }
              : null,
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
