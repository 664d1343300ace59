import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Visit, visit } from './visit.ts';

/** One browser for all test files of this process. It ends with the process. */
let launched: Promise<Browser> | undefined;

/** Prints the state of a page whose test failed, since a failure on another machine cannot be looked at. */
async function describe(page: Page): Promise<void> {
  const panels = await page
    .locator('[data-panel]')
    .evaluateAll((sections) =>
      sections.map((section) => ({
        panel: section.getAttribute('data-panel'),
        busy: section.getAttribute('aria-busy'),
        text: (section.textContent ?? '').slice(0, 160),
      })),
    )
    .catch((error: Error) => error.message);
  console.error(`The page of the failed test, ${page.url()}:`, panels);
}

/**
 * Returns a function that opens pages. A page is closed after its test; the test fails if the page logged errors or
 * warnings.
 */
export function browse() {
  return async (
    address: string,
    options: BrowserContextOptions & { expected?: RegExp } = {},
  ): Promise<Visit> => {
    launched ??= launchBrowser();
    const { expected, ...context } = options;
    const visitor = await visit(await launched, address, context);
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') {
        await describe(visitor.page);
      }
      await visitor.close();
      expect(visitor.pageErrors.filter((message) => !expected?.test(message))).toEqual([]);
    });
    return visitor;
  };
}
