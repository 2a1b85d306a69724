/**
 * What is wrong with actions, agents and tools, by Atlassian's pages on `action` (modules/automation-action, modules/rovo-action),
 * `rovo:agent` and `rovo:mcp`, where the schema of the linters says nothing or less.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { functionsIn, type ActionModule, type Manifest, type Rule } from './manifest-shape';

const actionsIn = ({ modules }: Manifest): ActionModule[] => modules['action'] ?? [];

/** The keys of actions that modules of a type name. */
const namedBy = ({ modules }: Manifest, type: string, list: 'actions' | 'tools'): string[] =>
  (modules[type] ?? []).flatMap((module) => module[list] ?? []);

const MOST_TOOLS = 20;
const MOST_ACTIONS = 20;

export const ACTION_RULES: Record<string, Rule> = {
  'action-inputs': (manifest) =>
    actionsIn(manifest).flatMap(({ key, inputs }) => {
      if (inputs === undefined) return [`${key} does not say what it takes`];
      const unclear = Object.entries(inputs).filter(
        ([, input]) => !input.title || !input.description || typeof input.required !== 'boolean',
      );
      return unclear.map(
        ([name]) => `${key} does not say of ${name} what it is and whether it is required`,
      );
    }),

  'action-outputs': (manifest) =>
    actionsIn(manifest)
      .filter(({ outputs }) => outputs !== undefined)
      .flatMap(({ key, outputContext }) => [
        ...(outputContext === undefined ? [`${key} has outputs without a context`] : []),
        ...(outputContext && !/^[a-zA-Z0-9]{1,12}$/.test(outputContext.entityName)
          ? [`${outputContext.entityName} is no name of up to 12 letters and figures`]
          : []),
        ...(outputContext && !/^[a-z-]{1,12}$/.test(outputContext.outputDomain)
          ? [`${outputContext.outputDomain} is no domain of up to 12 small letters`]
          : []),
      ]),

  'action-time': (manifest) =>
    functionsIn(manifest)
      .filter(({ key }) => actionsIn(manifest).some((action) => action.function === key))
      .filter(({ timeoutSeconds }) => timeoutSeconds !== undefined)
      .map(({ key }) => `${key} has the 55 seconds of an action, and no others`),

  automation: (manifest) => {
    const named = namedBy(manifest, 'automation:actionProvider', 'actions');
    const offered = actionsIn(manifest).filter(({ key }) => named.includes(key));
    return [
      ...(named.length > MOST_ACTIONS ? [`${named.length} actions are more than 20`] : []),
      ...offered
        .filter(({ config }) => typeof config !== 'object' || config.resource === undefined)
        .map(({ key }) => `${key} has no page that sets it up in a rule`),
    ];
  },

  agents: ({ modules, resources = [] }, { root }) =>
    (modules['rovo:agent'] ?? []).flatMap(({ key, prompt = '' }) => {
      const [, resource, file] = /^resource:([^;]+);(.+)$/.exec(prompt) ?? [];
      if (file === undefined) return prompt === '' ? [`${key} has no prompt`] : [];
      const folder = resources.find((one) => one.key === resource)?.path;
      return folder !== undefined && existsSync(join(root, folder, file))
        ? []
        : [`${prompt} is no file of a resource`];
    }),

  tools: (manifest) => {
    const servers = manifest.modules['rovo:mcp'] ?? [];
    const tools = namedBy(manifest, 'rovo:mcp', 'tools');
    return [
      ...(servers.length > 1 ? [`${servers.length} rovo:mcp modules are more than one`] : []),
      ...(tools.length > MOST_TOOLS ? [`${tools.length} tools are more than 20`] : []),
      ...tools
        .filter((key) => key.length >= 64)
        .map((key) => `${key} is longer than 63 characters`),
    ];
  },
};
