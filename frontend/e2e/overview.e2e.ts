import { beforeEach, describe, expect, inject, it } from 'vitest';
import { ask } from './support/api.ts';
import { browse } from './support/browse.ts';
import { allDrawn, drawn, panel, trace, traces } from './support/panels.ts';
import type { Visit } from './support/visit.ts';

const address = inject('address');
const window = 'days=30&tz=Europe/Berlin';
const number = new Intl.NumberFormat('en-US');

const open = browse();
let visitor: Visit;

beforeEach(async () => {
  visitor = await open(address);
});

describe('the charts draw the rows of the API', () => {
  it('daily active users and clicks', async () => {
    const { data } = await ask(address, 'dau-trend', window);
    await drawn(visitor.page, 'dau-trend');
    const lines = await traces(visitor.page, 'dau-trend');
    const complete = data.filter((day) => day.complete);
    const users = trace(lines, 'Active users');
    expect(users.x).toEqual(complete.map((day) => day.date));
    expect(users.y).toEqual(complete.map((day) => day.activeUsers));
    expect(trace(lines, 'Clicks').y).toEqual(complete.map((day) => day.interactions));
    const today = data.at(-1);
    expect(today?.complete).toBe(false);
    expect(trace(lines, 'Active users, so far').y.at(-1)).toBe(today?.activeUsers);
    expect(trace(lines, 'Clicks, so far').y.at(-1)).toBe(today?.interactions);
  });

  it('top apps, as bars with their values printed', async () => {
    const { data } = await ask(address, 'top-apps', `${window}&limit=10`);
    await drawn(visitor.page, 'top-apps');
    const bars = trace(await traces(visitor.page, 'top-apps'), 'Clicks');
    expect(bars.y).toEqual(data.map((row) => row.app));
    expect(bars.x).toEqual(data.map((row) => row.interactions));
    const printed = await panel(visitor.page, 'top-apps').locator('.bartext').allTextContents();
    expect(printed).toEqual(data.map((row) => number.format(row.interactions)));
    expect(await panel(visitor.page, 'top-apps').locator('.barlayer .point path').count()).toBe(data.length);
  });

  it('the heatmap, as 168 cells with their counts printed', async () => {
    const { data } = await ask(address, 'usage-heatmap', window);
    await drawn(visitor.page, 'usage-heatmap');
    const { z = [] } = trace(await traces(visitor.page, 'usage-heatmap'), 'Clicks');
    for (const cell of data) {
      expect(z[cell.dayOfWeek - 1]?.[cell.hour]).toBe(cell.interactions);
    }
    expect(z.flat()).toHaveLength(168);
    expect(await panel(visitor.page, 'usage-heatmap').locator('.heatmap-label').count()).toBe(168);
  });

  it('new and returning users', async () => {
    const { data } = await ask(address, 'user-cohorts', window);
    await drawn(visitor.page, 'user-cohorts');
    const areas = await traces(visitor.page, 'user-cohorts');
    expect(trace(areas, 'New').y).toEqual(data.map((day) => day.newUsers));
    expect(trace(areas, 'Returning').y).toEqual(data.map((day) => day.returningUsers));
    expect(await panel(visitor.page, 'user-cohorts').locator('.scatterlayer .js-fill').count()).toBe(2);
  });

  it('app health, with its error rate and threshold', async () => {
    const { data } = await ask(address, 'error-monitoring', window);
    await drawn(visitor.page, 'error-monitoring');
    const all = await traces(visitor.page, 'error-monitoring');
    expect(trace(all, 'Successful').y).toEqual(data.map((day) => day.successful));
    expect(trace(all, 'Failed').y).toEqual(data.map((day) => day.failed));
    expect(trace(all, 'Error rate').y).toEqual(data.map((day) => day.errorRate));
    const health = panel(visitor.page, 'error-monitoring');
    expect(await health.locator('.barlayer .point path').count()).toBe(2 * data.length);
    expect(await health.getByText('5 % threshold').count()).toBe(1);
  });
});

describe('the cards and the table show what the API says', () => {
  it('four figures, their changes and the verdict on the error rate', async () => {
    const { data } = await ask(address, 'kpi-summary', window);
    const value = (key: string) => visitor.page.locator(`[data-kpi="${key}"] .kpi-value`).textContent();
    await visitor.page.locator('[data-kpi="uniqueUsers"]').waitFor();
    expect(await value('uniqueUsers')).toBe(number.format(data.uniqueUsers.value));
    expect(await value('activeApps')).toBe(number.format(data.activeApps.value));
    expect(await value('interactions')).toBe(number.format(data.interactions.value));
    expect(await value('errorRate')).toBe(`${data.errorRate.value?.toFixed(2)}\u202f%`);
    const verdict = await visitor.page.locator('[data-kpi="errorRate"] .kpi-state').textContent();
    expect(verdict?.trim()).toBe((data.errorRate.value ?? 0) < 5 ? 'Healthy, below 5 %' : 'At or above 5 %');
  });

  it('a hundred users, 25 a page', async () => {
    const { data } = await ask(address, 'user-segmentation', `${window}&limit=100`);
    const users = panel(visitor.page, 'user-segmentation');
    await users.scrollIntoViewIfNeeded();
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
  it('is drawn within five seconds of the first visit', async () => {
    const started = performance.now();
    const { page } = await open(address);
    await allDrawn(page);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('says when it was updated, how old the newest event is, and that the data is a sample', async () => {
    const { page } = visitor;
    await page.getByText('2026-11-23 10:30:00').waitFor();
    expect(await page.locator('.freshness').textContent()).toMatch(/Newest event\s*\d+ (s|min) ago/);
    expect(await page.getByRole('complementary', { name: 'Sample data' }).textContent()).toContain(
      'invented',
    );
  });
});

it('an unknown address is answered by a page of its own', async () => {
  // The status is rightly 404, which the browser reports.
  const { page } = await open(`${address}/no/such/page`, { expected: /404/ });
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
});
