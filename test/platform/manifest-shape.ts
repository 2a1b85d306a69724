/** A manifest as far as the rules look into it, and what they look at besides. */
import type { Document } from 'yaml';

export interface Module {
  key: string;
  function?: string;
  resource?: string;
  resolver?: { function?: string; endpoint?: string };
  dynamicProperties?: { function?: string };
  adfExport?: { function?: string };
  config?: boolean | { resource?: string; function?: string; title?: unknown };
  events?: (string | { eventType: string })[];
  handler?: string;
  timeoutSeconds?: number;
  interval?: string;
  runtime?: { memoryMB?: number };
  title?: unknown;
  description?: unknown;
  icon?: string;
  values?: unknown[];
  /** Keys of actions. */
  actions?: string[];
  tools?: string[];
  prompt?: string;
}

export interface ActionModule extends Module {
  inputs?: Record<string, { title?: string; description?: string; required?: unknown }>;
  outputs?: Record<string, unknown>;
  outputContext?: { entityName: string; outputDomain: string };
}

interface EntityIndex {
  name: string;
  range?: unknown[];
}

export interface Manifest {
  app: {
    id: string;
    runtime: { name: string; memoryMB?: number };
    compatibility?: Record<string, { required: boolean }>;
    storage?: { entities?: { name: string; indexes?: (string | EntityIndex)[] }[] };
  };
  modules: Record<string, Module[]>;
  resources?: { key: string; path: string; entry?: Record<string, string> }[];
  permissions?: {
    scopes?: string[] | Record<string, unknown>;
    external?: unknown;
    content?: { styles?: string[]; scripts?: string[] };
  };
  remotes?: unknown;
  translations?: { resources: { key: string; path: string }[]; fallback: { default: string } };
}

export interface Surroundings {
  /** Folder that holds the manifest. */
  root: string;
  /** Exported names by file of `src/`, without extension: `{index: ['panel']}`. */
  exports: Record<string, string[]>;
  /** Packages that the functions import. */
  imports: ReadonlySet<string>;
  /** For each endpoint that is called, the sets of scopes of which one must be had in whole. */
  endpoints: { call: string; scopeSets: string[][] }[];
}

/** Gives a sentence for each thing that is wrong. */
export type Rule = (manifest: Manifest, around: Surroundings, document: Document) => string[];

export const allModules = ({ modules }: Manifest): Module[] => Object.values(modules).flat();

export const functionsIn = ({ modules }: Manifest): Module[] => modules['function'] ?? [];

export const eventsIn = ({ modules }: Manifest): string[] =>
  (modules['trigger'] ?? []).flatMap(({ events = [] }) =>
    events.map((event) => (typeof event === 'string' ? event : event.eventType)),
  );

export const scopesIn = ({ permissions }: Manifest): string[] => {
  const scopes = permissions?.scopes ?? [];
  return Array.isArray(scopes) ? scopes : Object.keys(scopes);
};
