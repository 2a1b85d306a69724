/** The functions that manifest.yml names. */
export { explainer } from './surfaces/explainer/explainer';
export { explainerExport } from './surfaces/explainer/export';
export { lozenge, panel } from './surfaces/panel/panel';
export { project } from './surfaces/project/project';
export { settings } from './surfaces/settings/settings';
export { check, scan } from './background/consumers';
export { hourly } from './background/hourly';
export { personalData } from './background/personal-data';
export { noticed, projectDeleted } from './background/triggers';
