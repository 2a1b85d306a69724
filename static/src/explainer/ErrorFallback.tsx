import { useEffect, useState, type ReactNode } from 'react';
import { readMacroContext } from './macro-context';

/** Stands in for the page where a part of it threw. */
export function ErrorFallback(): ReactNode {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    void readMacroContext().then(({ t }) => {
      setSentence(t('state.broken'));
    });
  }, []);
  return <p role="alert">{sentence}</p>;
}
