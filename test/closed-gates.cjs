// In place of Atlassian's experiment client, as in the built pages: every gate is closed.
module.exports = {
  __esModule: true,
  default: {
    checkGate: () => false,
    getExperimentValue: (_experiment, _parameter, fallback) => fallback,
  },
};
