export { lozenge as handler } from '../surfaces/panel/lozenge';
