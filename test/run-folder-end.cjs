module.exports = require('./run-folder.cjs').teardown;
