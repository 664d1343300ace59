import '@/styles/bootstrap.scss';
import '@/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { preloadPlot } from '@/charts/plot';

const root = document.getElementById('root');
if (root) {
  preloadPlot();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
