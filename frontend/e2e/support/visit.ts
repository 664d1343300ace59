import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Long enough for busy machines, but shorter than a test's time limit, so that the error names the missing element. */
const waitMs = 120_000;

export interface Visit {
  page: Page;
  /** The page's errors, warnings, failed requests and uncaught exceptions. */
  pageErrors: string[];
  close: () => Promise<void>;
}

/** Opens a page in a new browser context. The default is a desktop in Berlin with English as its language. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    ...options,
  });
  context.setDefaultTimeout(waitMs);
  const page = await context.newPage();
  const pageErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      pageErrors.push(message.text());
    }
  });
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(address);
  return { page, pageErrors, close: () => context.close() };
}
