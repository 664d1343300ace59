import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { createQueryClient } from '@/api/query-client';
import { routeOf } from '@/lib/routes';
import { useTheme } from '@/lib/theme';
import { Boot } from './boot';
import { CrashBoundary } from './crash-boundary';
import { NotFoundPage } from './not-found-page';
import { PageFrame } from './page-frame';
import { pages } from './pages';

/** Keeps the page in the chosen theme, without the page being rendered anew for it. */
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
    <Boot>
      <PageFrame route={route}>
        <Page />
      </PageFrame>
    </Boot>
  );
}

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <CrashBoundary>
      <ThemeOfPage />
      <QueryClientProvider client={client}>
        <CurrentPage />
      </QueryClientProvider>
    </CrashBoundary>
  );
}
