// jest's own runtime, with what was read and compiled kept for the next files of tests of the same worker. Each file of tests
// still runs every module anew, in a context of its own; only the reading and the compiling, which jest has done anew for each
// file and which were half of what it takes to load the app, are done once.
const { readFileSync, statSync } = require('node:fs');
const { createRequire } = require('node:module');
const { sep } = require('node:path');
const { Script } = require('node:vm');

// The one that jest would take, wherever it is installed.
const fromJest = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: Runtime } = fromJest('jest-runtime');

const PACKAGES = `${sep}node_modules${sep}`;
/** What stands in a file, by its path, and since when: ours may change while jest watches. */
const texts = new Map();
/** What V8 made of a file, by its path, and of which text. Functions that were called since are compiled in it, too. */
const scripts = new Map();
/** What loads the modules of the file of tests that runs now. */
let present;

function keptText(path) {
  const time = path.includes(PACKAGES) ? 0 : statSync(path).mtimeMs;
  const kept = texts.get(path);
  if (kept?.time === time) return kept.text;
  const text = readFileSync(path, 'utf8');
  texts.set(path, { time, text });
  return text;
}

/** @param names of what a module is given, such as `require` */
function keptScript(source, path, names) {
  const kept = scripts.get(path);
  if (kept?.source === source) return kept.script;
  const opening = `(function (${names.join(', ')}) {`;
  const script = new Script(`${opening}${source}\n})`, {
    filename: path,
    // Places in the first line are those of the file.
    columnOffset: -opening.length,
    importModuleDynamically: (specifier, _script, attributes) =>
      present.dynamicImport(specifier, path, present.environment.getVmContext(), attributes),
  });
  scripts.set(path, { source, script });
  return script;
}

/** Has a loader of modules compile what no file of tests before has had compiled. */
function keepScripts(executor) {
  const { compile } = executor;
  executor.compile = (source, path) => {
    const context = executor.environment.getVmContext();
    if (context === null) return null;
    present = executor;
    try {
      return keptScript(source, path, executor.injectedModuleParameters).runInContext(context);
    } catch {
      // jest says best what is wrong with a text.
      return compile.call(executor, source, path);
    }
  };
}

/** @param files what jest reads modules with */
function keepTexts(files) {
  const { strings } = files;
  files.readFile = (path) => {
    const text = strings.get(path) ?? keptText(path);
    strings.set(path, text);
    return text;
  };
}

module.exports = class KeptRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    keepScripts(this.executor);
    keepTexts(this.fileCache);
  }
};
