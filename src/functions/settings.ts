export { settings as handler } from '../surfaces/settings/settings';
