import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const budgetBytes = 490_000;
/** Loaded when the viewer opens them: other pages, and dialogs with a script of their own. */
const openedLater = /-(page|dialog)\.tsx$/;

type Chunk = Rolldown.OutputChunk;

/** The files that a chunk loads directly or lazily, except parts that are opened later. */
function reached(bundle: Rolldown.OutputBundle, start: Chunk): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) {
      return;
    }
    if (chunk !== start && chunk.isDynamicEntry && openedLater.test(chunk.facadeModuleId ?? '')) {
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

/**
 * Fails the build if the compressed first load of the overview (scripts, styles, font, document) exceeds the budget.
 */
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
          this.error('The bundle has no entry chunk.');
        }
        const first = reached(bundle, entry);
        const assets = join(dir, 'assets');
        // The first load includes only the Latin font.
        const fonts = (await readdir(assets)).filter((file) => /inter-latin-wght/.test(file));
        const total =
          (await compressed(dir, [...first, 'index.html', 'theme.js'])) +
          (await sumOfSizes(fonts.map((file) => join(assets, file))));
        this.info(`first load: ${total} of ${budgetBytes} bytes, compressed`);
        for (const part of chunks.filter((chunk) => openedLater.test(chunk.facadeModuleId ?? ''))) {
          const own = [...reached(bundle, part)].filter((file) => !first.has(file));
          this.info(`${part.name}: ${await compressed(dir, own)} additional bytes, compressed`);
        }
        if (total > budgetBytes) {
          this.error(`The first load has ${total} bytes, which exceeds the budget of ${budgetBytes}.`);
        }
      },
    },
  };
}
