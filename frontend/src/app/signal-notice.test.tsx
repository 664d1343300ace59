import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { SignalNotice } from '@/features/signal-notice/signal-notice';
import { answers, failsOnce, tells } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { statusWith } from '@/testing/status';

const figure = { value: 0, previous: null, change: null };
const summary = { uniqueUsers: figure, activeApps: figure, interactions: figure, errorRate: figure };
const overview = (
  <>
    <SignalNotice />
    <KpiRow />
  </>
);

it('says why there are only zeros, and leads to what there is', async () => {
  answers('kpi-summary', summary);
  tells('status', statusWith(0, 12345));
  renderPage(overview);
  await screen.findByText(/No actions were found in the last 30 days; 12,345 sign-ins were\./);
  expect(screen.getByRole('link', { name: 'Status' }).getAttribute('href')).toBe('/status?days=30&tz=UTC');
  await userEvent.click(screen.getByRole('button', { name: 'Show sign-ins' }));
  expect(location.search).toContain('signal=sign-in');
  await waitFor(() => expect(screen.queryByText(/No actions were found/)).toBeNull());
});

it('asks for the status only after the figures', async () => {
  const figures = answers('kpi-summary', summary);
  const figuresBefore: number[] = [];
  tells('status', statusWith(0, 1), () => figuresBefore.push(figures.length));
  renderPage(overview);
  await screen.findByText(/No actions were found/);
  expect(figuresBefore).toEqual([1]);
});

it('claims nothing where the status cannot be read', async () => {
  answers('kpi-summary', summary);
  failsOnce('status', { code: 'INTERNAL_ERROR', detail: 'Something broke.' });
  renderPage(overview);
  await screen.findByText('Total interactions');
  expect(screen.queryByText(/were found/)).toBeNull();
});
