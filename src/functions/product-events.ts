export { onProductEvent as handler } from '../background/product-events';
