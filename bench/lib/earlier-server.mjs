import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';

/** The last commit whose queries read the audit rows as they are in the log. */
export const earlierCommit = 'd9ebef1';

/** Without the pages, whose build needs the network. */
const build = [
  '-o',
  '-B',
  '-q',
  '-pl',
  'backend',
  '-am',
  '-DskipTests',
  '-Dskip.npm',
  '-Dskip.installnodenpm',
  'package',
];

/** The jar of that commit, built once and then kept; null if it cannot be built here, for example without its libraries. */
export function earlierJar() {
  const folder = join(cacheFolder(), `server-${earlierCommit}`);
  const jar = join(folder, 'backend/target/apps-telemetry.jar');
  if (!existsSync(jar)) {
    try {
      buildIn(folder);
    } catch (failure) {
      console.error(`${earlierCommit} cannot be built: ${failure.message}`);
      return null;
    }
  }
  return jar;
}

function buildIn(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'frontend/target/classes'), { recursive: true });
  const sources = join(folder, 'sources.tar');
  execFileSync('git', ['archive', '--output', sources, earlierCommit]);
  execFileSync('tar', ['-xf', sources, '-C', folder]);
  // The build downloads the packages of the pages if this file is older than their list.
  mkdirSync(join(folder, 'frontend/node_modules'));
  writeFileSync(join(folder, 'frontend/node_modules/.package-lock.json'), '');
  execFileSync('mvn', build, { cwd: folder, stdio: ['ignore', 2, 2] });
}
