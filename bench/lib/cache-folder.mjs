import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is kept between runs, for what is slow to create: `BENCH_CACHE`, or one in the temporary folder. */
export function cacheFolder() {
  const folder = process.env.BENCH_CACHE ?? join(tmpdir(), 'telemetry-bench-cache');
  mkdirSync(folder, { recursive: true });
  return folder;
}
