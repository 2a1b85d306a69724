const REQUEST =
  /\b(?:can|could|would|will) (?:you|someone|anybody|anyone|we|one of you) (?:please )?(?!(?:tell|say|explain|confirm|clarify|describe|elaborate|think|see|know|still|reproduce))/i;

/** How sure we are, 0 to 1, that a sentence is a question to its readers. */
export function questionCertainty(sentence: string): number {
  if (!/[?\uFF1F\u061F]["')\]*_]*$/.test(sentence)) return 0;
  return REQUEST.test(sentence) ? 0.3 : 0.8;
}
