export { explainer as handler } from '../surfaces/explainer/explainer';
