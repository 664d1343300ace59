import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render-page';
import { Toolbar } from './toolbar';

it('writes the signal into the address, but not the default one', async () => {
  renderPage(<Toolbar />);
  const signal = await screen.findByRole('combobox', { name: 'Signal' });
  await userEvent.selectOptions(signal, 'all');
  expect(location.search).toContain('signal=all');
  await userEvent.selectOptions(signal, 'action');
  expect(location.search).not.toContain('signal');
});

it('switches the marks of events, which the address and the browser remember', async () => {
  renderPage(<Toolbar />);
  await userEvent.click(await screen.findByRole('switch', { name: 'Events' }));
  expect(location.search).toContain('events=off');
  expect(localStorage.getItem('apps-telemetry.events')).toBe('off');
});
