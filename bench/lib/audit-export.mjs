import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.mjs';
import { runJava } from './java.mjs';

const script = fileURLToPath(new URL('../sql/audit-export.sql', import.meta.url));
const apps = 300;
const users = 10_000;

/** The time of the servers that read an export, so that it can be used on other days. */
export const exportEnd = '2026-11-23T18:07:13Z';

/** An invented export of about so many audit rows, generated once and then kept. */
export async function auditExport(rows) {
  const folder = join(cacheFolder(), `audit-${rows}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished);
    const parameters = { rows, apps, users, end: exportEnd, folder: unfinished };
    await runJava('SqlScript', [script, ...Object.entries(parameters).map((each) => each.join('='))]);
    rmSync(join(unfinished, 'tmp'), { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
  return { rows: join(folder, 'audit.parquet'), apps: join(folder, 'apps.json') };
}

/** The name of an app. Lower numbers are used more. */
export function appName(number) {
  return `app-${String(number % apps).padStart(3, '0')}`;
}

/** The name of a person. Lower numbers are more active. */
export function userName(number) {
  return `user${String(number % users).padStart(5, '0')}@example.com`;
}
