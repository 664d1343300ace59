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

it('shows the page once the settings are there', async () => {
  renderPage(page);
  await screen.findByText('The page');
});

it('says that the server cannot be reached, and opens by itself when it can', async () => {
  unreachableOnce('settings');
  renderPage(page);
  await screen.findByRole('heading', { name: 'The server cannot be reached' });
  await screen.findByText('The page', {}, { timeout: 5_000 });
});

it('says what is wrong where the server refuses', async () => {
  failsOnce('settings', { code: 'INTERNAL_ERROR', detail: 'Something broke.' });
  renderPage(page);
  await screen.findByText('Something broke.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('The page');
});
