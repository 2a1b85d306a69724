/** Where functions come from: a module of the source, or the bundle that would be deployed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A function of the app: what it is asked, and the platform's own word on who asks. */
export type AppFunction = (body: unknown, context: unknown) => unknown;

/** Gives the function that a handler such as `index.panel` names. */
export type FunctionLoader = (handler: string) => AppFunction | Promise<AppFunction>;

function pick(exports: Record<string, unknown>, handler: string): AppFunction {
  const name = handler.slice(handler.lastIndexOf('.') + 1);
  const found = exports[name];
  if (typeof found !== 'function') throw new Error(`There is no function ${handler}.`);
  return found as AppFunction;
}

/** Functions of modules that are loaded already, or on demand; `index` is the name of the file in a handler. */
export function functionsOf(
  modules: Record<string, object | (() => Promise<object>)>,
): FunctionLoader {
  return async (handler) => {
    const file = handler.slice(0, handler.lastIndexOf('.'));
    const module = modules[file];
    if (module === undefined) throw new Error(`There is no module ${file}.`);
    const exports =
      typeof module === 'function' ? await (module as () => Promise<object>)() : module;
    return pick(exports as Record<string, unknown>, handler);
  };
}

/** Functions of a bundle: a folder with `index.cjs` in it, as the bundler writes it. */
export function functionsOfBundle(folder: string): FunctionLoader {
  const load = createRequire(join(folder, 'bundle.cjs'));
  return (handler) => {
    const file = handler.slice(0, handler.lastIndexOf('.'));
    return pick(load(join(folder, `${file}.cjs`)) as Record<string, unknown>, handler);
  };
}
