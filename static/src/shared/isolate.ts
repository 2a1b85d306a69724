export { isolate } from '../../../src/contract/isolate';
export { isolateNames } from '../../../src/duties/words/isolated-names';
