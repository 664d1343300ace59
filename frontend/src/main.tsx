import '@/styles/bootstrap.scss';
import '@/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { preloadPage } from '@/app/pages';
import { preloadPlot } from '@/charts/plot';
import { withCurrentNames } from '@/lib/former-names';
import { completeAddress, tellServer } from '@/lib/remembered-filters';
import { routeOf } from '@/lib/routes';
import { noteUnknownZone } from '@/lib/zone-note';

const route = routeOf(location.pathname);
if (route) {
  const requested = withCurrentNames(new URLSearchParams(location.search));
  noteUnknownZone(requested);
  const search = completeAddress(requested);
  history.replaceState(history.state, '', `${route.path}?${search}${location.hash}`);
  tellServer();
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
