import type { ReactNode } from 'react';

/** A character that no text holds: it marks where the element goes. */
const PLACE = '\u0000';

interface Props {
  /** Words the sentence around what it is given. */
  words: (place: string) => string;
  /** What stands in the sentence, such as an age that goes on. */
  children: ReactNode;
}

/** A sentence with an element in it, wherever the language puts that. */
export function Sentence({ words, children }: Props): ReactNode {
  const [before = '', after = ''] = words(PLACE).split(PLACE);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
