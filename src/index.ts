/** The functions that manifest.yml names. */
export { lozenge, panel } from './surfaces/panel';
export { project } from './surfaces/project';
export { settings } from './surfaces/settings';
