import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, appsListed, drawn, panel, statusShown } from './support/panels.ts';
import { troubled } from './support/status.ts';

const address = inject('address');
const visit = browse();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, as sentences: empty is what we want. */
async function findings(page: Page): Promise<string[]> {
  // Evaluated by the browser's debugger, which the page's content security policy does not bind.
  await page.evaluate(axe);
  const results = await page.evaluate(
    (values): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { type: 'tag', values },
      }),
    rules,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} – ${node.failureSummary}`),
  );
}

async function everythingLoaded(page: Page): Promise<void> {
  await allDrawn(page);
  const users = panel(page, 'user-segmentation');
  await users.scrollIntoViewIfNeeded();
  await users.locator('tbody tr').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (colorScheme) => {
  it('on the whole page', async () => {
    const { page } = await visit(`${address}/?days=90&tz=Europe/Berlin&segment=ACTIVE&compare=previous`, {
      colorScheme,
    });
    await everythingLoaded(page);
    expect(await findings(page)).toEqual([]);
  });

  it('on a phone', async () => {
    const { page } = await visit(address, {
      colorScheme,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await everythingLoaded(page);
    expect(await findings(page)).toEqual([]);
  });

  it.each([1440, 390, 360])('on the page of apps, %i wide', async (width) => {
    const { page } = await visit(`${address}/apps`, {
      colorScheme,
      viewport: { width, height: 844 },
      hasTouch: width < 500,
    });
    await appsListed(page);
    expect(await findings(page)).toEqual([]);
  });

  it.each([1440, 390, 360])('on the page of the status, with all its troubles, %i wide', async (width) => {
    const { page } = await visit('about:blank', {
      colorScheme,
      viewport: { width, height: 844 },
      hasTouch: width < 500,
    });
    await page.route('**/api/v1/status', (route) => route.fulfill({ json: troubled }));
    await page.goto(`${address}/status`);
    await statusShown(page);
    expect(await findings(page)).toEqual([]);
  });

  it('where the charts are tables and the dialog is open', async () => {
    const { page } = await visit(address, { colorScheme });
    await everythingLoaded(page);
    for (const button of await page.getByRole('button', { name: /as a table$/ }).all()) {
      await button.click();
    }
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    expect(await findings(page)).toEqual([]);
  });

  it('on a window without events', async () => {
    const { page } = await visit(`${address}/?user=nobody@example.com`, { colorScheme });
    await page.getByText('Nothing happened here').first().waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('where every panel failed', async () => {
    const { page } = await visit(`${address}/?app=${'x'.repeat(2_000)}`, {
      colorScheme,
      expected: /Failed to load resource/,
    });
    await panel(page, 'top-apps').getByText('INVALID_PARAMETER').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('on the page for unknown addresses', async () => {
    const { page } = await visit(`${address}/no/such/page`, { colorScheme, expected: /404/ });
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('everything is reached, and the focus is seen', async () => {
    const { page } = await visit(address);
    await everythingLoaded(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    const reached: string[] = [];
    for (let step = 0; step < 70; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle } = getComputedStyle(element);
        const name = element.getAttribute('aria-label') ?? element.title;
        return {
          name: name || (element.textContent ?? ''),
          outline: outlineStyle !== 'none' || element.matches('.form-control'),
        };
      });
      expect(focus).toMatchObject({ outline: true });
      reached.push(focus.name.trim());
    }
    for (const name of [
      'Skip to the figures',
      'Apps',
      'Status',
      'Refresh',
      'Last 7 days',
      'Custom',
      'Time zone',
      'Signal',
      'Daily active users as a table',
      'Export Top 10 apps',
      'Colour-blind-safe scale',
    ]) {
      expect(reached).toContain(name);
    }
  });

  it('a mark of a chart is chosen in its table, one key away', async () => {
    const { page } = await visit(address);
    await drawn(page, 'usage-heatmap');
    await page.getByRole('button', { name: 'When apps are used as a table' }).focus();
    await page.keyboard.press('t');
    const table = panel(page, 'usage-heatmap').getByRole('table');
    await table.waitFor();
    await table
      .getByRole('row', { name: /^10:00/ })
      .getByRole('button')
      .nth(2)
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove filter Weekday: Tuesday' }).waitFor();
    await page.getByRole('button', { name: 'Remove filter Hour: 10:00–11:00' }).waitFor();
  });

  it('? lists the shortcuts, which work, and can be switched off', async () => {
    const { page } = await visit(address);
    await drawn(page, 'dau-trend');
    await page.keyboard.press('1');
    await expect.poll(() => new URL(page.url()).searchParams.get('days')).toBe('7');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    await dialog.getByRole('switch', { name: 'Shortcuts on' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await page.keyboard.press('Tab');
    expect(new URL(page.url()).searchParams.get('days')).toBe('7');
  });
});

it('who wants no motion gets none', async () => {
  const { page } = await visit(address, { reducedMotion: 'reduce' });
  await everythingLoaded(page);
  const moving = await page.evaluate(() => document.getAnimations().map((animation) => String(animation)));
  expect(moving).toEqual([]);
});

it('each chart has a name with a summary made from its data', async () => {
  const { page } = await visit(address);
  await allDrawn(page);
  for (const figure of await page.getByRole('figure').all()) {
    expect(await figure.getAttribute('aria-label')).toMatch(/^[A-Z][^.]+\. .*\d.*\.$/);
  }
});

it.each([
  { path: '/', loaded: everythingLoaded },
  { path: '/apps', loaded: appsListed },
  { path: '/status', loaded: statusShown },
])('on touch every control of $path is at least 44 pixels high or wide enough to hit', async (known) => {
  const { page } = await visit(`${address}${known.path}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await known.loaded(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input[type="search"], label.form-switch, a')]
      .filter((element) => element.offsetParent !== null && !element.closest('.skip'))
      .filter((element) => element.getBoundingClientRect().height < 43.5)
      .map((element) => `${element.className} ${element.textContent?.slice(0, 30)}`),
  );
  expect(small).toEqual([]);
});
