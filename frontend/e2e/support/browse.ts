import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Visit, visit } from './visit.ts';

/** One browser for all test files of this process. It ends with the process. */
let launched: Promise<Browser> | undefined;

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
    onTestFinished(async () => {
      await visitor.close();
      expect(visitor.pageErrors.filter((message) => !expected?.test(message))).toEqual([]);
    });
    return visitor;
  };
}
