import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const budgetBytes = 480_000;
const otherPages = /-page\.tsx$/;

type Chunk = Rolldown.OutputChunk;

/** The files that a chunk loads, at once or later, except other pages. */
function reached(bundle: Rolldown.OutputBundle, start: Chunk): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) {
      return;
    }
    if (chunk !== start && chunk.isDynamicEntry && otherPages.test(chunk.facadeModuleId ?? '')) {
      return;
    }
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) {
      files.add(style);
    }
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) {
      visit(next);
    }
  };
  visit(start.fileName);
  return files;
}

async function sumOfSizes(paths: string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const compressed = (dir: string, files: Iterable<string>) =>
  sumOfSizes([...files].map((file) => join(dir, `${file}.br`)));

/** Fails the build when the first load, compressed, outgrows its budget: the overview's scripts, styles, font and document. */
export function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }, bundle) {
        const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
        const entry = chunks.find((chunk) => chunk.isEntry);
        if (!entry) {
          this.error('There is no first script.');
        }
        const first = reached(bundle, entry);
        const assets = join(dir, 'assets');
        // The Latin font alone is fetched at first.
        const fonts = (await readdir(assets)).filter((file) => /inter-latin-wght/.test(file));
        const total =
          (await compressed(dir, [...first, 'index.html', 'theme.js'])) +
          (await sumOfSizes(fonts.map((file) => join(assets, file))));
        this.info(`first load: ${total} of ${budgetBytes} bytes, compressed`);
        for (const page of chunks.filter((chunk) => otherPages.test(chunk.facadeModuleId ?? ''))) {
          const own = [...reached(bundle, page)].filter((file) => !first.has(file));
          this.info(`${page.name}: ${await compressed(dir, own)} bytes more, compressed`);
        }
        if (total > budgetBytes) {
          this.error(`The first load has grown to ${total} bytes, past its budget of ${budgetBytes}.`);
        }
      },
    },
  };
}
