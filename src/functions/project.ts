export { project as handler } from '../surfaces/project/project';
