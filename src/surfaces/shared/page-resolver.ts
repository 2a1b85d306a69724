import Resolver from '@forge/resolver';

/**
 * A resolver that answers what is defined and nothing else. The package looks a request up with `in`, which finds
 * `constructor` and the like in every object: a page that asked for those was answered with its own context.
 */
export function pageResolver(): Resolver {
  const resolver = new Resolver();
  const { functions } = resolver as unknown as { functions: object };
  Object.setPrototypeOf(functions, null);
  return resolver;
}
