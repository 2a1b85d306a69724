import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in for the page when a part of it throws. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a fault in one part from leaving a blank page. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
