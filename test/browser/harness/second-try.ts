/**
 * A browser on a machine that is busy with other things may be late in ways that no wait foresees. So each test has a
 * second try; what went wrong in the first is printed, for it is to be mended all the same.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
