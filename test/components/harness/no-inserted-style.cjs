// Atlaskit's runtime for styles, which puts none into the document: jsdom has no layout, and goes through all rules anew whenever
// a test asks for a button by its name.
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');

// The one that Atlaskit takes, wherever it is installed.
const fromAtlaskit = createRequire(require.resolve('@atlaskit/button'));
const runtime = fromAtlaskit(join(dirname(fromAtlaskit.resolve('@compiled/react')), 'runtime.js'));

module.exports = { ...runtime, CS: () => null };
