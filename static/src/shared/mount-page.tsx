import { view } from '@forge/bridge';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import 'virtual:token-themes.css';
import './base.css';
import { ErrorBoundary } from './ErrorBoundary';

/** Puts a page into its frame. The fallback stands in for it when a part of it throws. */
export function mountPage(page: ReactNode, fallback: ReactNode): void {
  // The product then keeps the colour mode of the page; where it cannot, the page stays light.
  void view.theme.enable().catch(() => undefined);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(<ErrorBoundary fallback={fallback}>{page}</ErrorBoundary>);
}
