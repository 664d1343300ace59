import { Component, type ReactNode } from 'react';

interface CrashBoundaryProps {
  /** A changed key renders the children again. */
  resetKey?: string;
  fallback: (error: unknown, retry: () => void) => ReactNode;
  children: ReactNode;
}

interface CrashBoundaryState {
  failed: { error: unknown } | null;
}

/** An error boundary. Replaces its children by the fallback if one of them throws. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { failed: null };

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { failed: { error } };
  }

  override componentDidUpdate(before: CrashBoundaryProps) {
    if (this.state.failed && before.resetKey !== this.props.resetKey) {
      this.retry();
    }
  }

  readonly retry = () => this.setState({ failed: null });

  override render() {
    const { failed } = this.state;
    return failed ? this.props.fallback(failed.error, this.retry) : this.props.children;
  }
}
