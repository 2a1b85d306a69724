export { acceptStory as handler } from '../surfaces/actions/accept';
