export { findNobody as handler } from '../surfaces/actions/nobody';
