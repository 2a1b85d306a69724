export { noticed as handler } from '../background/noticed';
