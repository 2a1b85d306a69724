import type { Plugin, Rolldown } from 'vite';

/** What the bundler calls the file of its helpers. */
const HELPERS = 'rolldown-runtime';
/** No name that the minifier gives. */
const LOCAL = '$helpers';
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;

/**
 * Puts the bundler's helpers into a file that is loaded before all that need them. The bundler always makes a file of
 * them, which would cost every view a request and its work for less than a kilobyte.
 * @param environment whose pages these are
 * @param into name of the chunk
 */
export function joinedHelpers(environment: string, into: string): Plugin {
  return {
    name: 'joined-helpers',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === environment,
    generateBundle: {
      // When the pages are written, too.
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === 'chunk');
        const helpers = chunks.find(({ name }) => name === HELPERS);
        const first = chunks.find(({ name }) => name === into);
        if (!helpers || !first || helpers.imports.length > 0)
          throw new Error(`The bundler's helpers cannot be joined with ${into}.`);
        const [from, to] = [baseOf(helpers), baseOf(first)];
        const statement = new RegExp(
          `import\\s*\\{([^}]*)\\}\\s*from\\s*["'\`]\\./${from}["'\`];?`,
        );
        for (const chunk of chunks) {
          if (!chunk.imports.includes(helpers.fileName)) continue;
          if (!statement.test(chunk.code))
            throw new Error(`${chunk.fileName} imports the bundler's helpers in another way.`);
          chunk.code = chunk.code.replace(statement, (_whole, names: string) =>
            chunk === first
              ? `const ${LOCAL}=${asObject(helpers)},{${renamed(names)}}=${LOCAL};`
              : `import{${LOCAL}}from"./${to}";const{${renamed(names)}}=${LOCAL};`,
          );
          chunk.imports = chunk.imports.map((name) =>
            name === helpers.fileName ? first.fileName : name,
          );
        }
        first.code += `export{${LOCAL}};`;
        first.imports = [];
        Reflect.deleteProperty(bundle, helpers.fileName);
        for (const file of files) {
          // Among what is loaded beside a part of the page.
          if (file.type === 'chunk') file.code = file.code.replaceAll(from, to);
          else if (file.fileName.endsWith('.html'))
            file.source = withoutScript(String(file.source), from);
        }
      },
    },
  };
}

function baseOf({ fileName }: Rolldown.OutputChunk): string {
  return fileName.slice(fileName.lastIndexOf('/') + 1);
}

/** The helpers by the names under which they are imported, as an expression. */
function asObject({ code, fileName }: Rolldown.OutputChunk): string {
  const names = EXPORTS.exec(code)?.[1];
  if (names === undefined) throw new Error(`${fileName} does not end with what it exports.`);
  const members = names.split(',').map((pair) => pair.split(' as ').reverse().join(':'));
  return `(()=>{${code.replace(EXPORTS, '')};return{${members.join(',')}}})()`;
}

/** What is imported, as members of an object. */
function renamed(names: string): string {
  return names.replaceAll(' as ', ':');
}

function withoutScript(html: string, base: string): string {
  return html.replace(new RegExp(`\\s*<(?:script|link)[^>]*/${base}"[^>]*>(?:</script>)?`), '');
}
