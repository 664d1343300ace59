import { Component, type ReactNode } from 'react';
import { MessagePage } from './message-page';

interface CrashBoundaryState {
  crashed: boolean;
}

/** The last resort: a defect of the page itself is said, not shown as an empty window. */
export class CrashBoundary extends Component<{ children: ReactNode }, CrashBoundaryState> {
  override state: CrashBoundaryState = { crashed: false };

  static getDerivedStateFromError(): CrashBoundaryState {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) {
      return this.props.children;
    }
    return (
      <MessagePage title="Something broke on this page">
        <p>That is a defect of the page, not of your data. Loading it again usually helps.</p>
        <a className="btn btn-primary" href={window.location.href}>
          Load again
        </a>
      </MessagePage>
    );
  }
}
