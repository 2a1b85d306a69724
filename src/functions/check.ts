export { check as handler } from '../background/check-consumer';
