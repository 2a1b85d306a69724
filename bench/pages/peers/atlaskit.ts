/** What people would write first: the verdicts in Atlaskit's table, with its lozenges and buttons, all in one chunk. */
import Button from '@atlaskit/button/new';
import DynamicTable from '@atlaskit/dynamic-table';
import Lozenge from '@atlaskit/lozenge';
import { invoke, view } from '@forge/bridge';
import { createElement, useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { PanelReply, ShownVerdict } from './reply';

const HEAD = {
  cells: ['Duty', 'Outcome', 'Finding', ''].map((content) => ({ key: content, content })),
};

function Page(): ReactElement {
  const [verdicts, setVerdicts] = useState<ShownVerdict[] | null>(null);
  useEffect(() => {
    void invoke('panel.view').then((reply) => {
      setVerdicts((reply as unknown as PanelReply).value.report.verdicts);
    });
  }, []);
  return createElement(DynamicTable, {
    head: HEAD,
    isLoading: verdicts === null,
    rows: (verdicts ?? []).map(({ duty, outcome, code }) => ({
      key: duty,
      cells: [
        { content: createElement('span', { 'data-outcome': outcome }, duty) },
        { content: createElement(Lozenge, { children: outcome }) },
        { content: code },
        { content: createElement(Button, { children: 'Open' }) },
      ],
    })),
  });
}

void view.theme.enable().catch(() => undefined);
const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(Page));
