import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { createQueryClient } from '@/api/query-client';

/** Renders a part of the page as it stands in it: with its own queries, at an address. */
export function renderPage(children: ReactNode, address = '/?days=30&tz=UTC') {
  history.replaceState(null, '', address);
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <Suspense>{children}</Suspense>
    </QueryClientProvider>,
  );
}
