export { panel as handler } from '../surfaces/panel/panel';
