import { expect, inject, it } from 'vitest';
import type { LogFreshness } from '../src/api/types.ts';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { drawn, panel, traces } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const zone = 'timeZone=Europe/Berlin';

it('days before the log begins are neither zeros nor part of an average', async () => {
  const { data, meta } = await queryApi(address, 'dau-trend', `days=365&${zone}`);
  const begin = meta.logBegins ?? '';
  expect(begin > meta.from).toBe(true);
  const complete = data.filter((day) => day.complete);
  const average = Math.round(complete.reduce((sum, day) => sum + day.activeUsers, 0) / complete.length);
  const { page } = await visit(`${address}/?days=365&${zone}`);
  await drawn(page, 'dau-trend');
  const users = (await traces(page, 'dau-trend')).find(({ name }) => name === 'Active users');
  expect(users?.x[0]).toBe(begin);
  const summary = (await panel(page, 'dau-trend').locator('.panel-summary').textContent()) ?? '';
  expect(summary).toMatch(new RegExp(`^Average ${average} a day since \\w+ \\d+; `));
  await panel(page, 'kpi-summary').getByText('No earlier data to compare with').first().waitFor();
});

it('a range before the log shows the begin of the log', async () => {
  const { page } = await visit(`${address}/?from=2025-12-01&to=2025-12-07&${zone}`);
  await panel(page, 'dau-trend')
    .getByText(/The audit log begins on that day\./)
    .waitFor();
  expect(await panel(page, 'dau-trend').getByText('No data found').count()).toBe(0);
});

it('the average of a weekday covers only the days of that weekday', async () => {
  const { data } = await queryApi(address, 'dau-trend', `days=30&dayOfWeek=4&${zone}`);
  expect(data.every(({ date }) => new Date(date).getUTCDay() === 4)).toBe(true);
  const complete = data.filter((day) => day.complete);
  const average = Math.round(complete.reduce((sum, day) => sum + day.activeUsers, 0) / complete.length);
  const { page } = await visit(`${address}/?days=30&dayOfWeek=4&${zone}`);
  await panel(page, 'dau-trend').getByText(`Average ${average} a day;`).waitFor();
});

it.each([
  'compare=previous',
  'activity=AT_RISK',
  'dayOfWeek=4&hour=12',
  'from=2026-11-01&to=2026-11-01',
  'app=no-such-app',
])('the newest event does not depend on filters (%s)', async (filters) => {
  const freshness = (await (await fetch(`${address}/api/v1/freshness?${zone}`)).json()) as LogFreshness;
  const seconds = (Date.parse(freshness.now) - Date.parse(freshness.latestEvent ?? '')) / 1000;
  const age = seconds < 60 ? `${Math.floor(seconds)} s` : `${Math.floor(seconds / 60)} min`;
  const { page } = await visit(`${address}/?${zone}&${filters}`);
  await panel(page, 'kpi-summary').locator('.kpi-value').first().waitFor();
  await expect.poll(() => page.locator('.freshness').textContent()).toContain(`Newest event${age} ago`);
});
