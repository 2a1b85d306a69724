export { personalData as handler } from '../background/personal-data';
