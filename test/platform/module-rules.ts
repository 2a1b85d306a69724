/** What is wrong with modules, functions and resources and is not seen by linters that run without a login. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allModules, functionsIn, type Manifest, type Module, type Rule } from './manifest-shape';

/** Functions that a page waits for. */
const answersPages = ({ resolver, dynamicProperties, adfExport }: Module): string[] =>
  [resolver?.function, dynamicProperties?.function, adfExport?.function].filter(
    (name) => name !== undefined,
  );

const isJira = (type: string): boolean => type.startsWith('jira:');
const isConfluence = (type: string): boolean => type === 'macro' || type.startsWith('confluence:');

/** The pages that a module shows: its own, and the one that sets it up. */
const pagesOf = ({ resource, config }: Omit<Module, 'key'>): string[] =>
  [resource, typeof config === 'object' ? config.resource : undefined].filter(
    (name) => name !== undefined,
  );

const textAt = (texts: unknown, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>(
      (found, part) => (found as Record<string, unknown> | undefined)?.[part],
      texts,
    );

const resourceNames = ({ resources = [] }: Manifest): string[] =>
  resources.flatMap(({ key, entry = {} }) => [
    key,
    ...Object.keys(entry).map((name) => `${key}/${name}`),
  ]);

export const MODULE_RULES: Record<string, Rule> = {
  identity: ({ app }) =>
    /^ari:cloud:ecosystem::app\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(app.id)
      ? []
      : [`${app.id} is no app id`],

  runtime: ({ app }) =>
    ['nodejs22.x', 'nodejs24.x'].includes(app.runtime.name)
      ? []
      : [`${app.runtime.name} is not supported any more`],

  memory: (manifest) =>
    [manifest.app.runtime, ...functionsIn(manifest).map(({ runtime }) => runtime)]
      .map((runtime) => runtime?.memoryMB)
      .filter((memory) => memory !== undefined && (memory < 128 || memory > 1024))
      .map((memory) => `${String(memory)} MB is not between 128 and 1024`),

  compatibility: ({ app, modules }) => {
    const types = Object.keys(modules);
    const both = types.some(isJira) && types.some(isConfluence);
    if (app.compatibility === undefined) {
      return both ? ['an app for two products must say which of them it requires'] : [];
    }
    const required = Object.values(app.compatibility).filter((product) => product.required);
    return required.length === 1 ? [] : [`${required.length} products are required, not one`];
  },

  'ui-kit-1': (manifest) =>
    allModules(manifest)
      .filter((module) => module.title !== undefined && module.function !== undefined)
      .map(({ key }) => `${key} is drawn by a function, which no product shows any more`),

  resources: (manifest) => {
    const known = resourceNames(manifest);
    return [
      ...(manifest.resources ?? [])
        .filter(({ key }) => key.length > 23)
        .map(({ key }) => `${key} is longer than 23 characters`),
      ...allModules(manifest).flatMap(({ key, ...module }) =>
        pagesOf(module)
          .filter((resource) => !known.includes(resource))
          .map((resource) => `${key} shows ${resource}, which is no resource`),
      ),
    ];
  },

  'ui-kit-config': (manifest) =>
    allModules(manifest)
      .filter(({ resource, config }) => resource !== undefined && config !== undefined)
      .filter(({ config }) => typeof config !== 'object' || config.resource === undefined)
      .map(({ key }) => `${key} is Custom UI, whose configuration must be a page, too`),

  translations: (manifest, { root }) =>
    (manifest.translations?.resources ?? []).flatMap(({ key, path }) => {
      if (!existsSync(join(root, path))) return [`there is no ${path}`];
      const texts: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'));
      return allModules(manifest)
        .flatMap(({ title, description, config }) => [
          title,
          description,
          typeof config === 'object' ? config.title : undefined,
        ])
        .map((words) => (words as { i18n?: string } | undefined)?.i18n)
        .filter((name) => name !== undefined && typeof textAt(texts, name) !== 'string')
        .map((name) => `${key} has no text ${String(name)}`);
    }),

  pages: (manifest, { root }) => {
    const shown = allModules(manifest).flatMap(pagesOf);
    // A folder of a prompt alone is shown by nothing.
    return (manifest.resources ?? [])
      .filter(({ key, entry }) => entry !== undefined || shown.includes(key))
      .flatMap(({ path, entry = { '': 'index.html' } }) =>
        Object.values(entry).map((file) => join(path, file)),
      )
      .filter((file) => !existsSync(join(root, file)))
      .map((file) => `${file} is not built`);
  },

  icons: (manifest, { root }) =>
    allModules(manifest)
      .map(({ icon }) => icon)
      .filter((icon) => icon !== undefined)
      .filter((icon) => {
        const [, key, file] = /^resource:([^;]+);(.+)$/.exec(icon) ?? [];
        const resource = manifest.resources?.find((one) => one.key === key);
        return !file || !resource || !existsSync(join(root, resource.path, file));
      })
      .map((icon) => `${icon} is no file of a resource`),

  handlers: (manifest, { exports }) =>
    functionsIn(manifest).flatMap(({ key, handler = '' }) => {
      const [file = '', name, ...more] = handler.split('.');
      if (name === undefined || more.length > 0) return [`${key} has no handler of two parts`];
      return exports[file]?.includes(name) ? [] : [`src/${file}.ts exports no ${name}`];
    }),

  functions: (manifest) => {
    const keys = functionsIn(manifest).map(({ key }) => key);
    const called = allModules(manifest).flatMap((module) => [
      ...(module.function === undefined ? [] : [module.function]),
      ...answersPages(module),
    ]);
    return [
      ...keys.filter((key) => key.length > 23).map((key) => `${key} is longer than 23 characters`),
      ...keys.filter((key) => !called.includes(key)).map((key) => `nothing calls ${key}`),
      ...called.filter((key) => !keys.includes(key)).map((key) => `there is no function ${key}`),
    ];
  },

  timeouts: (manifest) => {
    const forPages = allModules(manifest).flatMap(answersPages);
    return functionsIn(manifest)
      .filter(({ key, timeoutSeconds }) => timeoutSeconds !== undefined && forPages.includes(key))
      .map(({ key }) => `${key} answers a page, whose time cannot be set`);
  },

  scheduled: ({ modules }) => {
    const count = modules['scheduledTrigger']?.length ?? 0;
    return count > 5 ? [`${count} scheduled triggers are more than 5`] : [];
  },

  properties: ({ modules }) => {
    const count = (modules['jira:entityProperty'] ?? []).flatMap(
      ({ values = [] }) => values,
    ).length;
    return count > 100 ? [`${count} indexed values are more than 100`] : [];
  },

  entities: ({ app }) =>
    (app.storage?.entities ?? []).flatMap(({ name, indexes = [] }) => [
      ...(/^[a-z0-9_:.-]{3,60}$/.test(name) ? [] : [`${name} is no name of 3 to 60 small letters`]),
      ...indexes
        .filter((index) => typeof index !== 'string')
        .filter(({ range }) => range?.length !== 1)
        .map((index) => `index ${index.name} needs one range attribute`),
    ]),
};
