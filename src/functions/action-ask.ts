export { askTurn as handler } from '../surfaces/actions/ask';
