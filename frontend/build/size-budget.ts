import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const budgetBytes = 480_000;

/** Fails the build when the first load, compressed, outgrows its budget: every script, style, font and the page. */
export function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const files = await readdir(dir, { recursive: true });
        // The Latin font alone is fetched at first.
        const loaded = files.filter(
          (file) => /\.(html|js|css)\.br$/.test(file) || /inter-latin-wght/.test(file),
        );
        const sizes = await Promise.all(loaded.map(async (file) => (await stat(join(dir, file))).size));
        const total = sizes.reduce((sum, size) => sum + size, 0);
        this.info(`first load: ${total} of ${budgetBytes} bytes, compressed`);
        if (total > budgetBytes) {
          this.error(`The first load has grown to ${total} bytes, past its budget of ${budgetBytes}.`);
        }
      },
    },
  };
}
