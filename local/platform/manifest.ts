/** What the platform reads of an app's manifest: functions, consumers, entities, scopes, searchable properties. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { PropertyAlias } from '../jira/site-context';

const indexSchema = v.union([
  v.string(),
  v.looseObject({
    name: v.string(),
    range: v.optional(v.array(v.string()), []),
    partition: v.optional(v.array(v.string()), []),
  }),
]);

const entitySchema = v.looseObject({
  name: v.string(),
  attributes: v.record(v.string(), v.looseObject({ type: v.string() })),
  indexes: v.optional(v.array(indexSchema), []),
});

const moduleEntry = v.looseObject({ key: v.string() });

const manifestSchema = v.looseObject({
  app: v.looseObject({
    id: v.string(),
    storage: v.optional(v.looseObject({ entities: v.optional(v.array(entitySchema), []) }), {}),
  }),
  modules: v.objectWithRest(
    {
      function: v.optional(
        v.array(
          v.looseObject({
            key: v.string(),
            handler: v.string(),
            timeoutSeconds: v.optional(v.number()),
          }),
        ),
        [],
      ),
      consumer: v.optional(
        v.array(v.looseObject({ key: v.string(), queue: v.string(), function: v.string() })),
        [],
      ),
      macro: v.optional(
        v.array(
          v.looseObject({
            key: v.string(),
            adfExport: v.optional(v.looseObject({ function: v.string() })),
          }),
        ),
        [],
      ),
      trigger: v.optional(
        v.array(
          v.looseObject({
            key: v.string(),
            function: v.string(),
            events: v.array(v.string()),
            filter: v.optional(v.looseObject({ ignoreSelf: v.optional(v.boolean(), false) })),
          }),
        ),
        [],
      ),
      scheduledTrigger: v.optional(
        v.array(
          v.looseObject({
            key: v.string(),
            function: v.string(),
            interval: v.picklist(['fiveMinute', 'hour', 'day', 'week']),
          }),
        ),
        [],
      ),
      action: v.optional(v.array(v.looseObject({ key: v.string(), function: v.string() })), []),
      'jira:entityProperty': v.optional(
        v.array(
          v.looseObject({
            propertyKey: v.string(),
            entityType: v.optional(v.string(), 'issue'),
            values: v.array(
              v.looseObject({
                path: v.string(),
                type: v.picklist(['string', 'text', 'number', 'user', 'date']),
                searchAlias: v.optional(v.string()),
              }),
            ),
          }),
        ),
        [],
      ),
    },
    v.array(moduleEntry),
  ),
  permissions: v.optional(
    v.looseObject({
      scopes: v.optional(
        v.union([
          v.array(v.string()),
          v.record(v.string(), v.looseObject({ allowImpersonation: v.optional(v.boolean()) })),
        ]),
        [],
      ),
    }),
    {},
  ),
});

const INTERVAL_SECONDS = { fiveMinute: 300, hour: 3600, day: 86_400, week: 604_800 } as const;

export interface FunctionEntry {
  key: string;
  /** File and export, such as `index.panel`. */
  handler: string;
  timeoutSeconds: number | null;
}

export interface EntityDefinition {
  name: string;
  /** Attribute name to its type: integer, float, string, boolean or any. */
  attributes: Record<string, string>;
  indexes: { name: string; partition: string[]; range: string[] }[];
}

export interface AppManifest {
  appId: string;
  functions: FunctionEntry[];
  consumers: { key: string; queue: string; functionKey: string }[];
  triggers: { key: string; functionKey: string; events: string[]; ignoreSelf: boolean }[];
  scheduled: { key: string; functionKey: string; intervalSeconds: number }[];
  /** Module type by module key, for everything but functions. */
  moduleTypes: Record<string, string>;
  /** Functions that rules and agents call. */
  actions: string[];
  /** Functions that give a macro for an export. */
  exporters: string[];
  entities: EntityDefinition[];
  scopes: string[];
  /** Whether functions without a user may act as one that they name. */
  allowsImpersonation: boolean;
  propertyAliases: PropertyAlias[];
  /** Whether the app may ask language models. */
  declaresModels: boolean;
}

/** A manifest as parsed from YAML. @throws ValiError where a part that the platform reads has another shape. */
export function parseManifest(value: unknown): AppManifest {
  const manifest = v.parse(manifestSchema, value);
  const { modules } = manifest;
  const { scopes } = manifest.permissions;
  const moduleTypes: Record<string, string> = {};
  for (const [type, entries] of Object.entries(modules)) {
    if (type === 'function') continue;
    for (const entry of entries) if ('key' in entry) moduleTypes[String(entry.key)] = type;
  }
  return {
    appId: manifest.app.id.split('/').at(-1) ?? manifest.app.id,
    functions: modules.function.map(({ key, handler, timeoutSeconds }) => ({
      key,
      handler,
      timeoutSeconds: timeoutSeconds ?? null,
    })),
    consumers: modules.consumer.map(({ key, queue, function: functionKey }) => ({
      key,
      queue,
      functionKey,
    })),
    triggers: modules.trigger.map(({ key, function: functionKey, events, filter }) => ({
      key,
      functionKey,
      events,
      ignoreSelf: filter?.ignoreSelf ?? false,
    })),
    scheduled: modules.scheduledTrigger.map(({ key, function: functionKey, interval }) => ({
      key,
      functionKey,
      intervalSeconds: INTERVAL_SECONDS[interval],
    })),
    moduleTypes,
    actions: modules.action.map(({ function: functionKey }) => functionKey),
    exporters: modules.macro.flatMap(({ adfExport }) => adfExport?.function ?? []),
    entities: manifest.app.storage.entities.map((entity) => ({
      name: entity.name,
      attributes: Object.fromEntries(
        Object.entries(entity.attributes).map(([name, { type }]) => [name, type]),
      ),
      indexes: entity.indexes.map((index) =>
        typeof index === 'string'
          ? { name: index, partition: [], range: [index] }
          : { name: index.name, partition: index.partition, range: index.range },
      ),
    })),
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    allowsImpersonation:
      !Array.isArray(scopes) &&
      Object.values(scopes).some(({ allowImpersonation }) => allowImpersonation === true),
    declaresModels: 'llm' in modules,
    propertyAliases: modules['jira:entityProperty']
      .filter(({ entityType }) => entityType === 'issue')
      .flatMap(({ propertyKey, values }) =>
        values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, searchAlias })),
      ),
  };
}

/** Reads a `manifest.yml`. */
export function readManifest(file: string): AppManifest {
  return parseManifest(parse(readFileSync(file, 'utf8')) as unknown);
}
