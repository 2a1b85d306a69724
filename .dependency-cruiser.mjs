// How files hang together: what may import what. Type-only imports count, except where a rule says otherwise.

/** Of `src`, from the top to the bottom: what stands higher may use what stands lower, never the other way round. */
const LAYERS = [
  ...['functions', 'surfaces', 'background', 'inspection', 'duties', 'second-reader', 'reading'],
  ...['roles', 'jira', 'storage', 'faults', 'explainer', 'contract', 'texts'],
];
/** Of `src/inspection`, in the same way. */
const INSPECTION = ['judging', 'gathering', 'findings', 'facts'];
/** Of the panel, below the view that puts them together. */
const PANEL = ['ways', 'details', 'questions', 'parts', 'state'];
/** Of `src/reading`, in the same way; what looks at all of it is a file beside the folders. */
const READING = [
  ...['text-doubt', 'reasons', 'stories', 'threads', 'questions'],
  ...['prose', 'document', 'words'],
];
/** Of the duties, what pages load: the words and what is made for pages, never a check. */
const DUTIES_FOR_PAGES = '^src/duties/(words/|(messages|story-parts)[.]ts$)';
const FOR_PAGES = ['^src/(contract|explainer|texts)/', DUTIES_FOR_PAGES];
/** What one may do without in `src`, and in the reader of exports. */
const AROUND_THE_APP = ['live', 'local', 'cli', 'bench', 'test', 'scripts', 'static'];

/** @returns the path of each of some folders, or of the file of that name, as one expression */
const oneOf = (names, below = '') => `^${below}(${names.join('|')})[/.]`;

/** @returns a rule; each is an error */
const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: typeof to === 'string' ? { path: to } : to,
});

/** @returns a rule for each layer but the highest: it does not import what stands above it */
const downwards = (below, layers) =>
  layers
    .slice(1)
    .map((layer, above) =>
      rule(
        `${below}${layer}-imports-no-higher-layer`,
        `Imports run downwards, in this order: ${layers.join(', ')}.`,
        oneOf([layer], below),
        oneOf(layers.slice(0, above + 1), below),
      ),
    );

/** @returns two rules: no file imports another that stands in no layer, and none that stands in no layer imports */
const layered = (below, layers) => {
  const stray = { path: `^${below}`, pathNot: oneOf(layers, below) };
  const comment = `Every file of ${below} stands in one of ${layers.join(', ')}.`;
  return [
    rule(`${below}every-imported-file-in-a-layer`, comment, `^${below}`, stray),
    rule(`${below}every-file-in-a-layer`, comment, stray, {}),
  ];
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule('no-circle', 'A circle cannot be read from any end.', {}, { circular: true }),
    ...downwards('src/', LAYERS),
    ...layered('src/', LAYERS),
    ...downwards('src/inspection/', INSPECTION),
    ...layered('src/inspection/', INSPECTION),
    ...downwards('static/src/panel/', PANEL),
    rule(
      'panel-parts-know-no-view',
      'The view of the panel puts its parts together, and none of them knows it.',
      '^static/src/panel/[^/]+/',
      '^static/src/panel/[^/]+$',
    ),
    ...downwards('src/reading/', READING),
    ...layered('src/reading/', READING),
    rule(
      'app-is-alone',
      'The app is deployed without what stands around it.',
      '^src/',
      oneOf(['import', ...AROUND_THE_APP]),
    ),
    rule(
      'reader-of-exports-is-alone',
      'It knows nothing of those who open exports with it.',
      '^import/',
      oneOf(AROUND_THE_APP),
    ),
    rule(
      'live-reader-is-alone',
      'It stands on the app, the reader of exports, and what the local platform runs the app with: its seam and its store.',
      '^live/',
      {
        path: oneOf(AROUND_THE_APP.filter((one) => one !== 'live')),
        pathNot: '^local/platform/(runtime|store|folder-store)[.]ts$',
      },
    ),
    rule(
      'command-line-is-alone',
      'It stands on the app and the readers of exports and of live sites.',
      '^cli/',
      oneOf(['local', 'bench', 'test', 'scripts', 'static']),
    ),
    rule(
      'local-site-is-alone',
      'It stands on the app and the readers of exports and of live sites.',
      '^local/',
      oneOf(['cli', 'bench', 'test', 'scripts']),
    ),
    rule(
      'surfaces-apart',
      'What two pages of the app need stands in surfaces/shared.',
      '^src/surfaces/([^/]+)/',
      { path: '^src/surfaces/', pathNot: '^src/surfaces/($1|shared)/' },
    ),
    rule(
      'pages-apart',
      'What two pages need stands in shared, or in explainer if it belongs to the macro.',
      '^static/src/([^/]+)/',
      { path: '^static/src/', pathNot: '^static/src/($1|shared|explainer)/' },
    ),
    rule(
      'shared-parts-of-pages-are-alone',
      'What all pages use knows none of them.',
      '^static/src/shared/',
      '^static/src/(?!shared/)',
    ),
    rule('pages-use-contract-and-words', 'Pages import nothing else of the app.', '^static/', {
      path: oneOf(['src', 'import', 'local', 'cli', 'bench', 'test', 'scripts']),
      pathNot: FOR_PAGES,
    }),
    // The layers keep contract and explainer from everything above them; what is left are the duties, and Forge.
    rule(
      'no-check-in-pages',
      'Pages load words and no checks. Types are free: nothing is left of them when a page is built.',
      DUTIES_FOR_PAGES,
      { path: '^src/', pathNot: FOR_PAGES, dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'no-forge-in-pages',
      'What pages load of the app calls neither Forge nor Jira; pages have @forge/bridge.',
      { path: FOR_PAGES },
      '(^|/)@forge/',
    ),
    rule(
      'only-storage-knows-app-storage',
      'Documents in app storage have one place.',
      { path: '^src/', pathNot: '^src/storage/' },
      '(^|/)@forge/kvs(/|$)',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|[.]forge|[.]local)/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
  },
};
