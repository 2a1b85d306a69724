/** The functions that manifest.yml names. */
export { lozenge, panel } from './surfaces/panel';
export { settings } from './surfaces/settings';
