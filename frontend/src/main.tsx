import '@/styles/bootstrap.scss';
import '@/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { preloadPage } from '@/app/pages';
import { preloadPlot } from '@/charts/plot';
import { completeAddress } from '@/lib/remembered-filters';
import { routeOf } from '@/lib/routes';

const route = routeOf(location.pathname);
if (route) {
  const search = completeAddress(new URLSearchParams(location.search));
  history.replaceState(history.state, '', `${route.path}?${search}${location.hash}`);
  preloadPage(route.name);
  if (route.name === 'overview') {
    preloadPlot();
  }
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
