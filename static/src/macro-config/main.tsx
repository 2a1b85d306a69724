import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';
import 'virtual:token-themes.css';
import '../shared/base.css';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { ErrorFallback } from '../explainer/ErrorFallback';
import { Config } from './Config';

// Confluence then keeps the colour mode of the page; where it cannot, the page stays light.
void view.theme.enable().catch(() => undefined);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ErrorBoundary fallback={<ErrorFallback />}>
      <Config />
    </ErrorBoundary>,
  );
}
