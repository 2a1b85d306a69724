/** The functions of this app, from its source. */
import { join } from 'node:path';
import { functionsOfSource } from './platform/loading';

export const appFunctions = functionsOfSource(join(__dirname, '../src'));
