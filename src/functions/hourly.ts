export { hourly as handler } from '../background/hourly';
