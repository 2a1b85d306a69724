/** Where functions come from: modules that are loaded already, the source, or the bundles that would be deployed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A function of the app: what it is asked, and the platform's own word on who asks. */
export type AppFunction = (body: unknown, context: unknown) => unknown;

/** Gives the function that a handler such as `functions/panel.handler` names. */
export type FunctionLoader = (handler: string) => AppFunction | Promise<AppFunction>;

/** A handler's two parts: the file, as a path without extension, and the export. */
function partsOf(handler: string): [file: string, name: string] {
  const dot = handler.lastIndexOf('.');
  return [handler.slice(0, dot), handler.slice(dot + 1)];
}

function pick(exports: object, handler: string): AppFunction {
  const found = (exports as Record<string, unknown>)[partsOf(handler)[1]];
  if (typeof found !== 'function') throw new Error(`There is no function ${handler}.`);
  return found as AppFunction;
}

/** Functions of modules by the file that a handler names; what is not among them comes from `others`. */
export function functionsOf(
  modules: Record<string, object>,
  others?: FunctionLoader,
): FunctionLoader {
  return (handler) => {
    const [file] = partsOf(handler);
    const module = modules[file];
    if (module !== undefined) return pick(module, handler);
    if (others === undefined) throw new Error(`There is no module ${file}.`);
    return others(handler);
  };
}

/** Functions of a folder of sources, each loaded when it is first called; the process must be able to load what it is written in. */
export function functionsOfSource(folder: string): (handler: string) => AppFunction {
  const load = createRequire(join(folder, 'source.cjs'));
  return (handler) => pick(load(join(folder, partsOf(handler)[0])) as object, handler);
}

/** Functions of a folder of bundles, one a file that handlers name, as the bundler writes it. */
export function functionsOfBundle(folder: string): FunctionLoader {
  const load = createRequire(join(folder, 'bundle.cjs'));
  return (handler) => pick(load(join(folder, `${partsOf(handler)[0]}.cjs`)) as object, handler);
}
