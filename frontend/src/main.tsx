import '@/styles/bootstrap.scss';
import '@/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { preloadPlot } from '@/charts/plot';
import { completeAddress } from '@/lib/remembered-filters';

if (location.pathname === '/') {
  const search = completeAddress(new URLSearchParams(location.search));
  history.replaceState(history.state, '', `/?${search}${location.hash}`);
  preloadPlot();
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
