import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, appsListed, bringIntoView, drawn, panel, statusShown } from './support/panels.ts';
import { statusWithProblems } from './support/status.ts';
import { openMore } from './support/toolbar.ts';

const address = inject('address');
const visit = browse();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations that axe finds, as text. */
async function findings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, to which the page's content security policy does not apply.
  await page.evaluate(axe);
  const results = await page.evaluate(
    (values): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { type: 'tag', values },
        // Part of WCAG 2.2 AA, but off by default.
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
      }),
    rules,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} – ${node.failureSummary}`),
  );
}

async function findsNothing(page: Page, widths: number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    expect(await findings(page)).toEqual([]);
  }
}

async function everythingLoaded(page: Page): Promise<void> {
  await allDrawn(page);
  const users = panel(page, 'user-segmentation');
  await bringIntoView(users);
  await users.locator('tbody tr').first().waitFor();
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
}

describe.each(['light', 'dark'] as const)('axe finds no violations in the %s theme', (colorScheme) => {
  it('on the whole page', async () => {
    const { page } = await visit(
      `${address}/?days=90&timeZone=Europe/Berlin&segment=ACTIVE&compare=previous`,
      {
        colorScheme,
      },
    );
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

  it.each([[1440], [390, 360]])('on the pages of apps and of the status, %i wide', async (...widths) => {
    const { page } = await visit(`${address}/apps`, {
      colorScheme,
      viewport: { width: widths[0], height: 844 },
      hasTouch: widths[0] < 500,
    });
    await appsListed(page);
    await findsNothing(page, widths);
    // A status with every kind of problem.
    await page.route('**/api/v1/status', (route) => route.fulfill({ json: statusWithProblems }));
    await page.goto(`${address}/status`);
    await statusShown(page);
    await findsNothing(page, widths);
  });

  it('with charts as tables and the open dialog', async () => {
    const { page } = await visit(address, { colorScheme });
    await everythingLoaded(page);
    for (const button of await page.getByRole('button', { name: /as a table$/ }).all()) {
      await button.click();
    }
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    expect(await findings(page)).toEqual([]);
  });

  it.each([1440, 390])('with the open menus of the toolbar, %i wide', async (width) => {
    const { page } = await visit(`${address}/?days=28&timeZone=Asia/Kolkata&app=sales-explorer`, {
      colorScheme,
      viewport: { width, height: 844 },
      hasTouch: width < 500,
    });
    await drawn(page, 'dau-trend');
    const press = (name: RegExp | string) => page.getByRole('button', { name }).first().click();
    if (width < 700) {
      await press(/^Filters:/);
    }
    for (const name of [/^Apps:/, /^People:/]) {
      await press(name);
      await page.getByRole('option').first().waitFor();
      await page
        .getByText(/by interactions/)
        .last()
        .waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.locator('.range-custom').click();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openMore(page);
    expect(await findings(page)).toEqual([]);
    await press(/^Time zone:/);
    await page.getByRole('option').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await press(/, details$/);
    expect(await findings(page)).toEqual([]);
  });

  it('with the SQL of a panel', async () => {
    const { page } = await visit(address, { colorScheme });
    await drawn(page, 'dau-trend');
    await page.getByRole('button', { name: 'Export Daily active users or show the SQL' }).click();
    await page.getByRole('button', { name: 'Show SQL' }).click();
    await page.getByRole('dialog').locator('code').waitFor();
    await findsNothing(page, [1440, 390]);
  });

  it('on a window without events', async () => {
    const { page } = await visit(`${address}/?user=nobody@example.com`, { colorScheme });
    await page.getByText('No data matches these filters').first().waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('with failed panels', async () => {
    const { page } = await visit(`${address}/?user=${'x'.repeat(2_000)}`, {
      colorScheme,
      expected: /Failed to load resource/,
    });
    await panel(page, 'top-apps').getByText('INVALID_PARAMETER').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('on the page for unknown addresses', async () => {
    const { page } = await visit(`${address}/no/such/page`, { colorScheme, expected: /404/ });
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('all controls are reachable, with a visible focus', async () => {
    const { page } = await visit(address);
    await everythingLoaded(page);
    // Browsers start tabbing at the element that was last scrolled into view.
    await bringIntoView(page.locator('header.top'));
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
      'Skip to content',
      'Apps',
      'Status',
      'Refresh',
      'Copy link',
      'Last 7 days',
      'Custom',
      'Apps: all',
      'People: all',
      'More filters',
      'Daily active users as a table',
      'Export Top 10 apps or show the SQL',
      'Colour-blind-safe scale',
    ]) {
      expect(reached).toContain(name);
    }
  });

  it('the choices of the menu are reachable, with a visible focus', async () => {
    const { page } = await visit(address);
    await drawn(page, 'dau-trend');
    await page.getByRole('button', { name: 'More filters' }).focus();
    await page.keyboard.press('Enter');
    const reached: string[] = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement;
        const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? '';
        return { name, outline: getComputedStyle(element).outlineStyle !== 'none' };
      });
      expect(focus).toMatchObject({ outline: true });
      reached.push(focus.name);
    }
    expect(reached).toEqual([
      'Time zone: Europe/Berlin',
      expect.stringMatching(/^Principals/),
      expect.stringMatching(/^Signal/),
      'Compare',
      'App changes',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'More filters' }).waitFor({ state: 'hidden' });
  });

  it.each(['light', 'dark'] as const)(
    'the tools of a chart have a visible focus, %s',
    async (colorScheme) => {
      const { page } = await visit(address, { colorScheme });
      await drawn(page, 'dau-trend');
      // The app changes draw the chart once more, which replaces its tools.
      await page.waitForLoadState('networkidle');
      const ring = () =>
        page.evaluate(() => {
          const focused = document.activeElement as HTMLElement;
          const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(focused);
          const seen = focused.checkVisibility({ opacityProperty: true });
          return { isTool: focused.matches('.modebar-btn'), seen, outlineColor, outlineStyle, outlineWidth };
        });
      await page.getByRole('button', { name: 'Daily active users as a table' }).focus();
      await page.keyboard.press('Tab');
      // build/contrast.test.ts checks the contrast.
      const usual = await ring();
      expect(usual).toMatchObject({ isTool: false, outlineStyle: 'solid' });
      await page.keyboard.press('Tab');
      // The tools fade in.
      await expect.poll(ring).toEqual({ ...usual, isTool: true });
    },
  );

  it('a mark of a chart can be chosen in its table', async () => {
    const { page } = await visit(address);
    await drawn(page, 'usage-heatmap');
    await page.getByRole('button', { name: 'Usage by weekday and hour as a table' }).focus();
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

  it('? lists the shortcuts, which work and can be disabled', async () => {
    const { page } = await visit(address);
    await drawn(page, 'dau-trend');
    await page.keyboard.press('1');
    await expect.poll(() => new URL(page.url()).searchParams.get('days')).toBe('7');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    await dialog.getByRole('switch', { name: 'Enable shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await page.keyboard.press('Tab');
    expect(new URL(page.url()).searchParams.get('days')).toBe('7');
  });
});

it('reduced motion stops all animations', async () => {
  const { page } = await visit(address, { reducedMotion: 'reduce' });
  await everythingLoaded(page);
  const moving = await page.evaluate(() => document.getAnimations().map((animation) => String(animation)));
  expect(moving).toEqual([]);
});

it('each chart has a name and a summary of its data', async () => {
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
])('controls of $path are at least 44 pixels high on touch screens', async (known) => {
  const { page } = await visit(`${address}${known.path}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await known.loaded(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input[type="search"], label.form-switch, a')]
      .filter((element) => element.offsetParent !== null && !element.closest('.skip'))
      // Marks on a chart stand as close as what they mark; 24 pixels are theirs. The table has the same.
      .filter((element) => !element.closest('.change-lane'))
      // Links within sentences may be smaller.
      .filter((element) => !element.matches('a') || getComputedStyle(element).display !== 'inline')
      .filter((element) => element.getBoundingClientRect().height < 43.5)
      .map((element) => `${element.className} ${element.textContent?.slice(0, 30)}`),
  );
  expect(small).toEqual([]);
});

it.each([
  { path: '/', loaded: everythingLoaded },
  { path: '/apps', loaded: appsListed },
  { path: '/status', loaded: statusShown },
])('targets of $path are at least 24 pixels wide and high', async (known) => {
  const { page } = await visit(`${address}${known.path}`);
  await known.loaded(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input, a')]
      // The label of a switch is a target too. Links within sentences may be smaller.
      .map((element) => element.closest<HTMLElement>('label.form-switch') ?? element)
      .filter((element) => element.checkVisibility() && !element.closest('.skip'))
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => `${element.className} ${element.textContent?.slice(0, 30)}`),
  );
  expect(small).toEqual([]);
});
