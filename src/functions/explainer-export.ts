export { explainerExport as handler } from '../surfaces/explainer/export';
