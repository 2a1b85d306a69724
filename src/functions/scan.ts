export { scan as handler } from '../background/scan-consumer';
