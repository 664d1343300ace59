import { beforeEach, describe, expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { bringIntoView, drawn, panel, trace, traces } from './support/panels.ts';
import type { Visit } from './support/visit.ts';

const address = inject('address');
const window = 'days=30&timeZone=Europe/Berlin';
const number = new Intl.NumberFormat('en-US');

const open = browse();
let visitor: Visit;

beforeEach(async () => {
  visitor = await open(address);
});

describe('the charts draw the rows of the API', () => {
  it('daily active users and interactions', async () => {
    const { data } = await queryApi(address, 'dau-trend', window);
    await drawn(visitor.page, 'dau-trend');
    const lines = await traces(visitor.page, 'dau-trend');
    const complete = data.filter((day) => day.complete);
    const users = trace(lines, 'Active users');
    expect(users.x).toEqual(complete.map((day) => day.date));
    expect(users.y).toEqual(complete.map((day) => day.activeUsers));
    expect(trace(lines, 'Interactions').y).toEqual(complete.map((day) => day.interactions));
    const today = data.at(-1);
    expect(today?.complete).toBe(false);
    expect(trace(lines, 'Active users, so far').y.at(-1)).toBe(today?.activeUsers);
    expect(trace(lines, 'Interactions, so far').y.at(-1)).toBe(today?.interactions);
  });

  it('top apps as bars with printed values', async () => {
    const { data } = await queryApi(address, 'top-apps', `${window}&limit=10`);
    await drawn(visitor.page, 'top-apps');
    const bars = trace(await traces(visitor.page, 'top-apps'), 'Interactions');
    expect(bars.y).toEqual(data.map((row) => row.appKey));
    expect(bars.x).toEqual(data.map((row) => row.interactions));
    const printed = await panel(visitor.page, 'top-apps').locator('.bartext').allTextContents();
    // The movement of the rank follows the value.
    expect(printed.map((text) => text.split(' ')[0])).toEqual(
      data.map((row) => number.format(row.interactions)),
    );
    expect(await panel(visitor.page, 'top-apps').locator('.barlayer .point path').count()).toBe(data.length);
  });

  it('the heatmap as 168 cells with printed counts', async () => {
    const { data } = await queryApi(address, 'usage-heatmap', window);
    await drawn(visitor.page, 'usage-heatmap');
    const { z = [] } = trace(await traces(visitor.page, 'usage-heatmap'), 'Interactions');
    for (const cell of data) {
      expect(z[cell.dayOfWeek - 1]?.[cell.hour]).toBe(cell.interactions);
    }
    expect(z.flat()).toHaveLength(168);
    expect(await panel(visitor.page, 'usage-heatmap').locator('.heatmap-label').count()).toBe(168);
  });

  it('new and returning users', async () => {
    const { data } = await queryApi(address, 'user-cohorts', window);
    await drawn(visitor.page, 'user-cohorts');
    const areas = await traces(visitor.page, 'user-cohorts');
    expect(trace(areas, 'New').y).toEqual(data.map((day) => day.newUsers));
    expect(trace(areas, 'Returning').y).toEqual(data.map((day) => day.returningUsers));
    expect(await panel(visitor.page, 'user-cohorts').locator('.scatterlayer .js-fill').count()).toBe(2);
  });

  it('app health with error rate and threshold', async () => {
    const { data } = await queryApi(address, 'error-monitoring', window);
    await drawn(visitor.page, 'error-monitoring');
    const all = await traces(visitor.page, 'error-monitoring');
    expect(trace(all, 'Successful').y).toEqual(data.map((day) => day.successful));
    expect(trace(all, 'Failed').y).toEqual(data.map((day) => day.failed));
    expect(trace(all, 'Error rate').y).toEqual(data.map((day) => day.errorRate));
    const health = panel(visitor.page, 'error-monitoring');
    expect(await health.locator('.barlayer .point path').count()).toBe(2 * data.length);
    expect(await health.getByText('5% threshold').count()).toBe(1);
  });
});

describe('the cards and the table show the answers of the API', () => {
  it('four figures with their changes and the state of the error rate', async () => {
    const { data } = await queryApi(address, 'kpi-summary', window);
    const value = (key: string) => visitor.page.locator(`[data-kpi="${key}"] .kpi-value`).textContent();
    await visitor.page.locator('[data-kpi="uniqueUsers"]').waitFor();
    expect(await value('uniqueUsers')).toBe(number.format(data.uniqueUsers.value));
    expect(await value('activeApps')).toBe(number.format(data.activeApps.value));
    expect(await value('interactions')).toBe(number.format(data.interactions.value));
    expect(await value('errorRate')).toBe(`${data.errorRate.value?.toFixed(2)}%`);
    const { data: apps } = await queryApi(address, 'app-failures', `${window}&limit=10`);
    const above = apps.filter((app) => app.aboveThreshold);
    const state = visitor.page.locator('[data-kpi="errorRate"] .kpi-state');
    await expect.poll(() => state.textContent()).toMatch(above.length === 0 ? /Below 5%/ : /above 5%: /i);
  });

  it('a hundred users, 25 per page', async () => {
    const { data } = await queryApi(address, 'user-segmentation', `${window}&limit=100`);
    const users = panel(visitor.page, 'user-segmentation');
    await bringIntoView(users);
    await users.locator('tbody tr').first().waitFor();
    const shown: string[] = [];
    for (let page = 1; page <= 4; page++) {
      await users.getByText(`Page ${page} of 4`).waitFor();
      shown.push(...(await users.locator('tbody th').allInnerTexts()));
      if (page < 4) {
        await users.getByRole('button', { name: 'Next' }).click();
      }
    }
    expect(shown).toEqual(data.map((row) => row.user));
  });
});

describe('the page as a whole', () => {
  it('shows the last update, the age of the newest event and the sample banner', async () => {
    const { page } = visitor;
    await page.getByText('2026-11-23 10:30:00').waitFor();
    expect(await page.locator('.freshness').textContent()).toMatch(/Newest event\s*\d+ (s|min) ago/);
    expect(await page.getByRole('complementary', { name: 'Sample data' }).textContent()).toContain(
      'not real',
    );
  });
});

it('an unknown address shows "page not found"', async () => {
  // The browser logs the expected status 404.
  const { page } = await open(`${address}/no/such/page`, { expected: /404/ });
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
});
