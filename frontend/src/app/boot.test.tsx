import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { it } from 'vitest';
import { failsOnce, unreachableOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { Boot } from './boot';

const page = (
  <Boot>
    <p>The page</p>
  </Boot>
);

it('shows the page when the settings are loaded', async () => {
  renderPage(page);
  await screen.findByText('The page');
});

it('shows an unreachable server and opens when it answers', async () => {
  unreachableOnce('settings');
  renderPage(page);
  await screen.findByRole('heading', { name: 'The server cannot be reached' });
  await screen.findByText('The page');
});

it('shows the problem if the server rejects the request', async () => {
  failsOnce('settings', { code: 'INTERNAL_ERROR', detail: 'Something broke.' });
  renderPage(page);
  await screen.findByText('Something broke.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('The page');
});
