// Atlaskit's runtime for styles, which puts none into the document: jsdom has no layout, and goes through all rules anew whenever
// a test asks for a button by its name.
const { dirname, join } = require('node:path');

const runtime = require(join(dirname(require.resolve('@compiled/react')), 'runtime.js'));

module.exports = { ...runtime, CS: () => null };
