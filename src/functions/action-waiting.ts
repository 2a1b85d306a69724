export { findWaiting as handler } from '../surfaces/actions/waiting';
