import { useEffect, useState, type ReactNode } from 'react';
import { readReader } from './reader';

/** Stands in for the page where a part of it threw. */
export function Broken(): ReactNode {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    void readReader().then(({ t }) => {
      setSentence(t('state.broken'));
    });
  }, []);
  return <p role="alert">{sentence}</p>;
}
