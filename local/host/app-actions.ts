/** The actions that the app's manifest declares, as rules and agents see them. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

const scalar = v.picklist(['string', 'integer', 'number', 'boolean']);

const actionModule = v.looseObject({
  key: v.string(),
  name: v.string(),
  function: v.string(),
  actionVerb: v.picklist(['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER']),
  description: v.string(),
  inputs: v.record(
    v.string(),
    v.object({
      title: v.string(),
      type: scalar,
      required: v.boolean(),
      description: v.string(),
    }),
  ),
  outputs: v.optional(
    v.record(
      v.string(),
      v.object({ type: scalar, nullable: v.boolean(), description: v.string() }),
    ),
    {},
  ),
  config: v.optional(v.object({ resource: v.string() })),
});

const keys = v.array(v.string());

const manifestSchema = v.looseObject({
  modules: v.looseObject({
    action: v.optional(v.array(actionModule), []),
    'automation:actionProvider': v.optional(v.array(v.looseObject({ actions: keys })), []),
    'rovo:agent': v.optional(
      v.array(
        v.looseObject({
          name: v.string(),
          prompt: v.string(),
          conversationStarters: v.optional(keys, []),
          actions: v.optional(keys, []),
        }),
      ),
      [],
    ),
  }),
});

export interface AppAction extends Pick<
  v.InferOutput<typeof actionModule>,
  'key' | 'name' | 'description' | 'inputs'
> {
  functionKey: string;
  verb: v.InferOutput<typeof actionModule>['actionVerb'];
  outputs: v.InferOutput<typeof actionModule>['outputs'];
  /** Whether rules are offered it, and whether the agent is. */
  forRules: boolean;
  forAgent: boolean;
  /** The page that sets it up in a rule; null where it has none. */
  config: string | null;
}

/** @throws where the manifest is not one */
export function readActions(manifestFile: string): AppAction[] {
  const { modules } = v.parse(manifestSchema, parse(readFileSync(manifestFile, 'utf8')));
  const ofRules = modules['automation:actionProvider'].flatMap(({ actions }) => actions);
  const ofAgents = modules['rovo:agent'].flatMap(({ actions }) => actions);
  return modules.action.map((action) => ({
    key: action.key,
    name: action.name,
    description: action.description,
    inputs: action.inputs,
    outputs: action.outputs,
    functionKey: action.function,
    verb: action.actionVerb,
    forRules: ofRules.includes(action.key),
    forAgent: ofAgents.includes(action.key),
    config: action.config?.resource ?? null,
  }));
}
