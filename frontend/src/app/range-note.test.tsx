import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { answers } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { RangeNote } from './range-note';

const figure = { value: 4321, previous: null, change: null, verdict: null };
const summary = {
  uniqueUsers: figure,
  activeApps: figure,
  interactions: figure,
  errorRate: figure,
  days: null,
};
const shown = (
  <>
    <RangeNote />
    <KpiRow />
  </>
);

it('shows a note if the last day of the range has not begun in the time zone', async () => {
  answers('kpi-summary', summary, {
    from: '2026-11-20',
    to: '2026-11-23',
    requestedTo: '2026-11-24',
    timeZone: 'America/New_York',
  });
  renderPage(shown, '/?from=2026-11-20&to=2026-11-24&timeZone=America/New_York');
  const note = await screen.findByText(/has not begun in America\/New York/);
  expect(note.textContent).toContain('Tue, Nov 24');
  expect(note.textContent).toContain('The data ends on Mon, Nov 23');
});

it('shows no note for a complete range', async () => {
  answers('kpi-summary', summary, { from: '2026-11-20', to: '2026-11-23' });
  renderPage(shown, '/?from=2026-11-20&to=2026-11-23&timeZone=UTC');
  await screen.findAllByText('4,321');
  expect(screen.queryByText(/has not begun/)).toBeNull();
});
