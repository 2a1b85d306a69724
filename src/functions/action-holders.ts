export { findHolders as handler } from '../surfaces/actions/holders';
