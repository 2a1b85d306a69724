import { view } from '@forge/bridge';
import { createRoot } from 'react-dom/client';
import 'virtual:token-themes.css';
import '../shared/base.css';
import { Announcer } from '../shared/Announcer';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { ErrorFallback } from './Notices';
import { ProjectPage } from './ProjectPage';

// Jira then keeps the colour mode of the page; where it cannot, the page stays light.
void view.theme.enable().catch(() => undefined);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ErrorBoundary fallback={<ErrorFallback />}>
      <Announcer>
        <ProjectPage />
      </Announcer>
    </ErrorBoundary>,
  );
}
