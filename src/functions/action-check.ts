export { checkItem as handler } from '../surfaces/actions/check';
