import { isolate } from '../../contract/isolate';
import type { WordsContext } from './wording';

/** Names of people and roles as the catalogue of words is given them: each shut off from the sentence that it is put into. */
export function isolateNames({
  people,
  roleNames,
}: Pick<WordsContext, 'people' | 'roleNames'>): Pick<WordsContext, 'people' | 'roleNames'> {
  const { productOwner, productManager } = roleNames;
  return {
    people: Object.fromEntries(
      Object.entries(people).map(([accountId, person]) => [
        accountId,
        { ...person, displayName: isolate(person.displayName) },
      ]),
    ),
    roleNames: {
      productOwner: productOwner === null ? null : isolate(productOwner),
      productManager: productManager === null ? null : isolate(productManager),
    },
  };
}
