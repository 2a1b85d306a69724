export { globalPage as handler } from '../surfaces/global/global';
