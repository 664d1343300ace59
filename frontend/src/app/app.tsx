import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { createQueryClient } from '@/api/query-client';
import { CrashBoundary } from '@/components/crash-boundary';
import { AddressFilters } from '@/lib/filter-scope';
import { routeOf } from '@/lib/routes';
import { useTheme } from '@/lib/theme';
import { Boot } from './boot';
import { CrashPage } from './crash-page';
import { NotFoundPage } from './not-found-page';
import { PageFrame } from './page-frame';
import { pages } from './pages';
import { SessionWatch } from './session-watch';

/** Applies the theme. A separate component, so that a theme change does not render the page. */
function ThemeOfPage() {
  useTheme();
  return null;
}

function CurrentPage() {
  const [path] = useLocation();
  const route = routeOf(path);
  if (!route) {
    return <NotFoundPage />;
  }
  const Page = pages[route.name];
  return (
    <AddressFilters>
      <Boot>
        <PageFrame route={route}>
          <Page />
        </PageFrame>
      </Boot>
    </AddressFilters>
  );
}

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <CrashBoundary fallback={() => <CrashPage />}>
      <ThemeOfPage />
      <QueryClientProvider client={client}>
        <SessionWatch />
        <CurrentPage />
      </QueryClientProvider>
    </CrashBoundary>
  );
}
