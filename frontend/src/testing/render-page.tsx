import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { createQueryClient } from '@/api/query-client';
import { AddressFilters } from '@/lib/filter-scope';

/** Renders a part of the page at an address, with a new query client. */
export function renderPage(children: ReactNode, address = '/?days=30&timeZone=UTC') {
  history.replaceState(null, '', address);
  const client = createQueryClient();
  const view = render(
    <QueryClientProvider client={client}>
      <AddressFilters>
        <Suspense>{children}</Suspense>
      </AddressFilters>
    </QueryClientProvider>,
  );
  return { ...view, client };
}
