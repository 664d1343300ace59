import type { Page } from 'playwright-core';

/** Opens the menu of the choices that are made rarely. */
export const openMore = (page: Page) => page.getByRole('button', { name: 'More filters' }).click();

/** Opens the menu "More" and chooses a time zone by its name. */
export async function chooseZone(page: Page, zone: string): Promise<void> {
  await openMore(page);
  await page.getByRole('button', { name: /^Time zone:/ }).click();
  await page.getByRole('combobox', { name: 'Search by city or UTC offset' }).fill(zone);
  await page.getByRole('option', { name: zone }).click();
  await page.keyboard.press('Escape');
}

/** The chosen time zone, which the closed menu says. */
export async function chosenZone(page: Page): Promise<string> {
  const label = await page.locator('button[aria-label^="Time zone:"]').getAttribute('aria-label');
  return (label ?? '').replace('Time zone: ', '');
}
