/** The floor: React and the bridge, the verdicts of the reply in a list, and nothing else. */
import { invoke } from '@forge/bridge';
import { createElement, useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { PanelReply, ShownVerdict } from './reply';

function Page(): ReactElement {
  const [verdicts, setVerdicts] = useState<ShownVerdict[] | null>(null);
  useEffect(() => {
    void invoke('panel.view').then((reply) => {
      setVerdicts((reply as unknown as PanelReply).value.report.verdicts);
    });
  }, []);
  if (verdicts === null) return createElement('p', null, 'Loading …');
  return createElement(
    'ul',
    null,
    verdicts.map(({ duty, outcome, code }) =>
      createElement('li', { key: duty, 'data-outcome': outcome }, `${duty}: ${outcome}, ${code}`),
    ),
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(Page));
