import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { appsListed, bringIntoView, drawn, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const range = 'days=7&timeZone=Europe/Berlin';

const menuOf = (page: Page, name: string) =>
  panel(page, name).getByRole('button', { name: /^Export .* SQL$/ });

async function showSql(page: Page, name: string) {
  await bringIntoView(menuOf(page, name));
  await menuOf(page, name).click();
  await page.getByRole('button', { name: 'Show SQL' }).click();
  const dialog = page.getByRole('dialog', { name: /^SQL of / });
  await dialog.locator('code').waitFor();
  return dialog;
}

it('the menu of a panel shows its SQL, which can be copied', async () => {
  const { page } = await visit(`${address}/?${range}&app=sales-explorer`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await drawn(page, 'error-monitoring');
  const { meta } = await queryApi(address, 'error-monitoring', `${range}&app=sales-explorer`);
  const dialog = await showSql(page, 'error-monitoring');
  const text = (await dialog.locator('code').textContent()) ?? '';
  expect(text).toMatch(/^-- Apps Telemetry, error_monitoring: /);
  expect(text).toContain(`-- Time: ${meta.from} to ${meta.to} in Europe/Berlin`);
  expect(text).toContain("-- Apps: 'sales-explorer'");
  expect(text).toContain('from system.access.audit as audit');
  await dialog.getByRole('button', { name: 'Copy the SQL of App health' }).click();
  await dialog.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe(text.trim());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await menuOf(page, 'error-monitoring').evaluate((button) => button === document.activeElement)).toBe(
    true,
  );
});

it('the dialog fits a phone, scrolls its text, and is not printed', async () => {
  const { page } = await visit(`${address}/?${range}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await drawn(page, 'dau-trend');
  const dialog = await showSql(page, 'dau-trend');
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const text = dialog.getByRole('region', { name: 'the SQL of Daily active users' });
  expect(await text.evaluate((region) => region.scrollWidth > region.clientWidth)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await dialog.isVisible()).toBe(false);
});

it('every panel of figures has a statement', async () => {
  const { page } = await visit(`${address}/?${range}`);
  for (const [name, query] of [
    ['kpi-summary', 'kpi_summary'],
    ['user-cohorts', 'user_cohorts'],
    ['usage-heatmap', 'usage_heatmap'],
    ['error-monitoring', 'error_monitoring'],
    ['user-segmentation', 'user_segmentation'],
  ] as const) {
    await bringIntoView(panel(page, name));
    const dialog = await showSql(page, name);
    expect(await dialog.locator('code').textContent()).toContain(`-- Apps Telemetry, ${query}: `);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.goto(`${address}/apps?${range}`);
  await appsListed(page);
  for (const [name, query] of [
    ['apps', 'apps'],
    ['app-changes', 'app_changes'],
  ] as const) {
    const dialog = await showSql(page, name);
    expect(await dialog.locator('code').textContent()).toContain(`-- Apps Telemetry, ${query}: `);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});
