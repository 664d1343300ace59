import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CrashBoundary } from '@/components/crash-boundary';
import { useFilters } from '@/lib/filter-scope';
import { CrashNotice } from './crash-notice';
import { Panel } from './panel';

interface PanelBoundaryProps {
  name: string;
  title: string;
  heading?: 'h2' | 'h3';
  children: ReactNode;
}

/** The error boundary of a panel. Shows a notice until the viewer retries or the panel's filters change. */
export function PanelBoundary({ name, title, heading = 'h3', children }: PanelBoundaryProps) {
  const { filters } = useFilters();
  const client = useQueryClient();
  const retryWith = (retry: () => void) => () => {
    // The answer may have caused the crash, so the cached one is removed and the panel requests it again.
    client.removeQueries({ type: 'inactive' });
    retry();
  };
  return (
    <CrashBoundary
      resetKey={JSON.stringify(filters)}
      fallback={(error, retry) => (
        <Panel name={name} title={title} heading={heading}>
          <CrashNotice part="This panel" error={error} onRetry={retryWith(retry)} />
        </Panel>
      )}
    >
      {children}
    </CrashBoundary>
  );
}
