import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Route, Switch } from 'wouter';
import { createQueryClient } from '@/api/query-client';
import { useTheme } from '@/lib/theme';
import { Boot } from './boot';
import { CrashBoundary } from './crash-boundary';
import { NotFoundPage } from './not-found-page';
import { OverviewPage } from './overview-page';

/** Keeps the page in the chosen theme, without the page being rendered anew for it. */
function ThemeOfPage() {
  useTheme();
  return null;
}

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <CrashBoundary>
      <ThemeOfPage />
      <QueryClientProvider client={client}>
        <Switch>
          <Route path="/">
            <Boot>
              <OverviewPage />
            </Boot>
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </QueryClientProvider>
    </CrashBoundary>
  );
}
