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

/** CHROMIUM, else one on the PATH, else the one that comes with the packages. None is a failure, never a skip. */
export async function launchBrowser(): Promise<Browser> {
  // The carried one's own flags are for a single page in a single process; a second visit would hang.
  const executablePath = process.env.CHROMIUM ?? onPath() ?? (await carried.executablePath());
  return chromium.launch({ executablePath, args: flags });
}
