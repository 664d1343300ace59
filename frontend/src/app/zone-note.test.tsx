import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { dismissZoneNote, noteUnknownZone } from '@/lib/zone-note';
import { answers, api } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { ZoneNote } from './zone-note';

const figure = { value: 4321, previous: null, change: null };
const shown = (
  <>
    <ZoneNote />
    <KpiRow />
  </>
);

beforeEach(() => {
  dismissZoneNote();
  localStorage.clear();
  answers('kpi-summary', {
    uniqueUsers: figure,
    activeApps: figure,
    interactions: figure,
    errorRate: figure,
  });
  const refusal = {
    status: 400,
    code: 'INVALID_PARAMETER',
    parameter: 'timeZone',
    detail: 'The time zone is no IANA name.',
    action: null,
    retryable: false,
    requestId: 'r-1',
  };
  api.use(
    http.get('*/api/v1/kpi-summary', ({ request }) =>
      new URL(request.url).searchParams.get('timeZone') === 'UTC'
        ? undefined
        : HttpResponse.json(refusal, { status: 400 }),
    ),
  );
});

it('uses UTC if the server rejects the zone, with a note until it is dismissed', async () => {
  const before = history.length;
  renderPage(shown, '/?days=30&timeZone=Asia/Kolkata');
  await screen.findByText(/The server does not know the time zone Asia\/Kolkata\./);
  await screen.findAllByText('4,321');
  expect(location.search).toBe('?days=30&timeZone=UTC');
  expect(history.length).toBe(before);
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText(/does not know/)).toBeNull();
});

it('does not show a dismissed note again', async () => {
  localStorage.setItem('apps-telemetry.zone-note', 'Asia/Kolkata');
  renderPage(shown, '/?days=30&timeZone=Asia/Kolkata');
  await screen.findAllByText('4,321');
  await waitFor(() => expect(location.search).toBe('?days=30&timeZone=UTC'));
  expect(screen.queryByText(/does not know/)).toBeNull();
});

it('shows a note if the browser does not know the zone of the address', async () => {
  noteUnknownZone(new URLSearchParams('timeZone=Mars/Olympus'));
  renderPage(shown, '/?days=30&timeZone=UTC');
  await screen.findByText(/This browser does not know the time zone Mars\/Olympus\./);
});
