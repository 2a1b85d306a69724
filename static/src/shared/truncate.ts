/**
 * A text for a place that breaks no lines and has an end, such as a drawing.
 * @param most letters that there is room for, as people count them
 */
export function truncate(text: string, most: number): string {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
