import { CRITERIA_NAMES, MORE_IN_NAME } from '../contract/criteria-names';

/**
 * A label of criteria at the start of a line in small letters, which has no mark of a list or a picture any more. Groups: what parts it from
 * what follows, and what follows in the line.
 * Empty look-aheads, `(?=)`, are for the engine alone: `requests.ts` says why.
 */
export const CRITERIA_LABEL = new RegExp(
  `^(?:the |our |die |les? |los |las |os |as |i |le )?(?=)(?:${CRITERIA_NAMES})(?=)(?!['\\p{L}\\d-])(?:\\s*(?:\\([^)]{0,80}\\)|\\[[^\\]]{0,80}\\]))?(?:${MORE_IN_NAME})[\\s*_#=\\]<]*(?:\\?\\s*)?([:：–—.…;=-]|$|(?<=[\\s*_])(?:are|is|includes?)\\b)[\\s*_:]*(.*)$`,
  'su',
);
