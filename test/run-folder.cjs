// Before and after a run of jest: a folder for what its files of tests make once for one another (`made-once.ts`).
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const VARIABLE = 'ROLE_CLARITY_RUN_FOLDER';

module.exports = () => {
  // Workers, which begin after this, have it from here.
  process.env[VARIABLE] = mkdtempSync(join(tmpdir(), 'role-clarity-run-'));
};

module.exports.teardown = () => {
  const folder = process.env[VARIABLE];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
};
