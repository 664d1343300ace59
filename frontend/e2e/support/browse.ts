import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Visit, visit } from './visit.ts';

/** A browser for a file of tests. Each visit ends with its test, which fails if the page complained. */
export function browse() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  return async (
    address: string,
    options: BrowserContextOptions & { expected?: RegExp } = {},
  ): Promise<Visit> => {
    const { expected, ...context } = options;
    const visitor = await visit(browser, address, context);
    onTestFinished(async () => {
      await visitor.close();
      expect(visitor.complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    });
    return visitor;
  };
}
