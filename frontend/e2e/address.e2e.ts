import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, bringIntoView, drawn, panel, trace, traces } from './support/panels.ts';
import { chosenZone, openMore } from './support/toolbar.ts';

const address = inject('address');
const visit = browse();

const everything =
  '?days=90&timeZone=Asia%2FKolkata&includeServicePrincipals=true&segment=CASUAL&activity=ACTIVE&dayOfWeek=2&compare=previous' +
  '&search=a&sort=user&order=asc&page=2';

it('a shared link shows the same page in another time zone', async () => {
  const { page } = await visit(`${address}/${everything}`, { timezoneId: 'America/New_York' });
  await drawn(page, 'dau-trend');
  expect(await chosenZone(page)).toBe('Asia/Kolkata');
  await openMore(page);
  expect(await page.getByTitle('Principals', { exact: true }).inputValue()).toBe('all');
  expect(await page.getByRole('switch', { name: 'Compare' }).isChecked()).toBe(true);
  expect(await page.getByRole('button', { name: 'Last 90 days' }).getAttribute('aria-pressed')).toBe('true');
  expect(await page.getByRole('button', { name: /^Remove filter/ }).count()).toBe(3);
  const users = panel(page, 'user-segmentation');
  await bringIntoView(users);
  expect(await users.getByRole('searchbox').inputValue()).toBe('a');
  expect(await users.locator('th[aria-sort="ascending"]').textContent()).toContain('User');
});

it('a saved address with former parameter names shows the same page', async () => {
  const former = everything
    .replace('timeZone=', 'tz=')
    .replace('includeServicePrincipals=true', 'principals=all')
    .replace('activity=', 'status=');
  const { page } = await visit(`${address}/${former}&events=off`);
  await drawn(page, 'dau-trend');
  const { searchParams } = new URL(page.url());
  searchParams.sort();
  const current = new URLSearchParams(`${everything}&appChanges=off`);
  current.sort();
  expect(searchParams.toString()).toBe(current.toString());
});

it('a reload keeps the page', async () => {
  const { page } = await visit(`${address}/${everything}`);
  await drawn(page, 'dau-trend');
  const before = page.url();
  await page.reload();
  await drawn(page, 'dau-trend');
  expect(new URL(page.url()).searchParams).toEqual(new URL(before).searchParams);
});

it('the address has range and zone by default', async () => {
  const { page } = await visit(address);
  await drawn(page, 'dau-trend');
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('days')).toBe('30');
  expect(searchParams.get('timeZone')).toBe('Europe/Berlin');
});

it('Back and Forward restore the filters', async () => {
  const { page } = await visit(address);
  await drawn(page, 'dau-trend');
  const days = async () => trace(await traces(page, 'dau-trend'), 'Active users').x.length + 1;
  await page.getByRole('button', { name: 'Last 7 days' }).click();
  await expect.poll(days).toBe(7);
  await page.getByTitle('Segment', { exact: true }).selectOption('CASUAL');
  await page.getByRole('button', { name: /^Remove filter Segment/ }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: /^Remove filter Segment/ }).waitFor({ state: 'detached' });
  await page.goBack();
  await expect.poll(days).toBe(30);
  await page.goForward();
  await expect.poll(days).toBe(7);
});

it('the range is remembered for the next visit', async () => {
  const { page } = await visit(address);
  await page.getByRole('button', { name: 'Last 90 days' }).click();
  await page.goto(`${address}/?compare=previous`);
  await drawn(page, 'dau-trend');
  expect(new URL(page.url()).searchParams.get('days')).toBe('90');
});

it('the days before are a dashed line at the days of the current range', async () => {
  const { page } = await visit(`${address}/?days=7&timeZone=Europe/Berlin&compare=previous`);
  await allDrawn(page);
  const previous = 'from=2026-11-10&to=2026-11-16&timeZone=Europe/Berlin';
  const answer = await fetch(`${address}/api/v1/dau-trend?${previous}`);
  const { data } = (await answer.json()) as { data: { activeUsers: number }[] };
  const line = async () => trace(await traces(page, 'dau-trend'), 'Users, 7 days before').y;
  await expect.poll(line).toEqual(data.map((day) => day.activeUsers));
});
