import Resolver, { type ResolverFunction } from '@forge/resolver';

type Definitions = ReturnType<Resolver['getDefinitions']>;

/** What a page's functions are defined by: the part of the package that is its public face, and no more. */
export interface PageResolver {
  define: (key: string, answer: ResolverFunction) => void;
  getDefinitions: () => Definitions;
}

/**
 * A resolver that answers what is defined and nothing else. The package looks a request up with `in`, which finds
 * `constructor` and the like in every object: a page that asked for those was answered with its own context.
 */
export function pageResolver(): PageResolver {
  const resolver = new Resolver();
  const keys = new Set<string>();
  return {
    define(key, answer) {
      keys.add(key);
      resolver.define(key, answer);
    },
    getDefinitions() {
      const answer = resolver.getDefinitions();
      return async (request, platform) => {
        const { functionKey } = request.call;
        if (!keys.has(functionKey)) throw new Error(`There is no definition for '${functionKey}'.`);
        return answer(request, platform);
      };
    },
  };
}
