import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Meta } from '@/api/types';
import { appChange, impact } from '@/testing/app-changes';
import { keyOf } from '@/testing/apps';
import { renderPage } from '@/testing/render-page';
import { ChangeLane } from './change-lane';

const place = {
  left: 48,
  width: 900,
  top: 42,
  chartWidth: 996,
  range: ['2026-10-24 12:00', '2026-11-23 12:00'] as [string, string],
};
const broke = appChange({ time: '2026-11-13T09:15:00Z', impact: impact() });
const others = ['a', 'b', 'c'].map((app) => appChange({ app, time: '2026-11-13T10:00:00Z' }));
const early = appChange({ app: 'churn', action: 'stopApp', time: '2026-11-02T10:00:00Z' });

const meta = { from: '2026-10-25', to: '2026-11-23' } as Meta;

async function lane() {
  renderPage(<ChangeLane changes={{ data: [early, broke, ...others], meta }} place={place} />);
  return within(await screen.findByRole('toolbar', { name: 'App changes' }));
}

const card = () => document.querySelector('.change-card');
const brokeName = /^sales-explorer deployed Nov 13, 09:15, errors .*, and 3 more$/;

it('has a button at the cause of each mark, with a name that says what happened', async () => {
  const buttons = (await lane()).getAllByRole('button');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'churn stopped Nov 2, 10:00',
    expect.stringMatching(brokeName),
  ]);
  // 19 days and 9:15 of 30 days, from half a day before the first.
  const x = 48 + ((19 * 24 + 9.25 - 12 + 12) / (30 * 24)) * 900;
  expect(Number.parseFloat(buttons[1]?.parentElement?.style.left ?? '')).toBeCloseTo(x - 12, 3);
});

it('shows the worst changes first while a mark has the focus, with links to its app and day', async () => {
  const marks = await lane();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(marks.getByRole('button', { name: brokeName }));
  expect(card()?.querySelectorAll('li')).toHaveLength(3);
  expect(card()?.querySelector('li')?.className).toBe('change-raised');
  expect(card()?.textContent).toContain('by ann · errors 1.20% → 4.50%');
  const link = marks.getByRole('link', { name: 'sales-explorer' }).getAttribute('href');
  expect(link).toMatch(/^\/apps\?from=2026-11-13&to=2026-11-13&timeZone=UTC&app=/);
  marks.getByRole('link', { name: '1 more app change' });
  await userEvent.keyboard('{Escape}');
  expect(card()).toBeNull();
});

it('is one stop of the Tab key, before the links of its card', async () => {
  const marks = await lane();
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement).toBe(marks.getByRole('link', { name: 'churn' }));
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
  expect(card()).toBeNull();
});

it('shows the changes while the mouse is over the mark or its card', async () => {
  const marks = await lane();
  await userEvent.hover(marks.getByRole('button', { name: brokeName }));
  await userEvent.hover(marks.getByRole('link', { name: 'sales-explorer' }));
  expect(card()).not.toBeNull();
  await userEvent.unhover(marks.getByRole('link', { name: 'sales-explorer' }));
  expect(card()).toBeNull();
});

it('a click filters by the app, if the mark has one app only', async () => {
  const marks = await lane();
  await userEvent.click(marks.getByRole('button', { name: brokeName }));
  expect(new URLSearchParams(location.search).getAll('app')).toEqual([]);
  await userEvent.click(marks.getByRole('button', { name: /^churn/ }));
  expect(new URLSearchParams(location.search).getAll('app')).toEqual([keyOf('churn')]);
});

it('a tap shows the changes and filters nothing', async () => {
  const marks = await lane();
  const button = marks.getByRole('button', { name: /^churn/ });
  fireEvent.pointerDown(button, { pointerType: 'touch' });
  fireEvent.click(button);
  expect(card()).not.toBeNull();
  expect(location.search).not.toContain('app=');
  fireEvent.pointerDown(document.body);
  expect(card()).toBeNull();
});
