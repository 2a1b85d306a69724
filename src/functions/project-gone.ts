export { projectDeleted as handler } from '../background/project-gone';
