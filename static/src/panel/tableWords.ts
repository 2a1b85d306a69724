import { words } from './words';

/** The words of a sortable column's head. */
export const sortWords = {
  ascendingSortTooltip: words.sort.ascending,
  descendingSortTooltip: words.sort.descending,
  buttonAriaRoleDescription: words.sort.button,
};
