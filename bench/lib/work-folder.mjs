import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what the benchmarks write on their way; it goes when they end. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'telemetry-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
