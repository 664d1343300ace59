import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

/** The folders that each folder may import. CONTRIBUTING.md documents the same order. */
const mayImport: Record<string, string[]> = {
  app: ['features', 'panels', 'charts', 'overlays', 'components', 'lib', 'api'],
  features: ['panels', 'charts', 'overlays', 'components', 'lib', 'api'],
  panels: ['charts', 'overlays', 'components', 'lib', 'api'],
  overlays: ['charts', 'lib', 'api'],
  charts: ['lib', 'api'],
  components: ['lib', 'api'],
  lib: ['api'],
  api: [],
};
/** Folders whose subfolders must not import each other. */
const separated = ['features', 'overlays'];

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));

function target(file: string, specifier: string): string[] {
  if (!/^(@\/|\.)/.test(specifier)) {
    return [];
  }
  const path = specifier.startsWith('@/')
    ? join(root, specifier.slice(2))
    : resolve(root, dirname(file), specifier);
  const plain = relative(root, path).replaceAll('\\', '/');
  const found = [plain, `${plain}.ts`, `${plain}.tsx`].find((candidate) => files.includes(candidate));
  return found === undefined ? [] : [found];
}

/** The imported files of each file, including lazy imports and imports of types. */
const imports = new Map(
  files.map((file) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
    return [file, importedFiles.flatMap(({ fileName }) => target(file, fileName))];
  }),
);

const folderOf = (file: string) => file.split('/')[0] ?? '';
const partOf = (file: string) =>
  file
    .split('/')
    .slice(0, separated.includes(folderOf(file)) ? 2 : 1)
    .join('/');
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || folderOf(file) === 'testing';

function isAllowed(from: string, to: string): boolean {
  const [here, there] = [folderOf(from), folderOf(to)];
  if (here === 'main.tsx' || here === 'testing' || (there === 'testing' && isTest(from))) {
    return true;
  }
  return here === there ? partOf(from) === partOf(to) : (mayImport[here] ?? []).includes(there);
}

/** A cycle of the graph, or null. */
function cycleIn(graph: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  function visit(node: string, path: string[]): string[] | null {
    if (path.includes(node)) {
      return [...path.slice(path.indexOf(node)), node];
    }
    if (done.has(node)) {
      return null;
    }
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle) {
        return cycle;
      }
    }
    done.add(node);
    return null;
  }
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle) {
      return cycle;
    }
  }
  return null;
}

it('reads the imports', () => {
  expect(imports.get('main.tsx')).toContain('app/app.tsx');
  expect(imports.get('charts/plotly-plot.tsx')).toContain('charts/plotly-bundle.ts');
  expect(imports.get('charts/plot.tsx')).toContain('charts/plotly-plot.tsx');
  expect(imports.get('panels/chart-figure.tsx')).toContain('panels/chart-definition.ts');
});

it('lets folders import only lower folders, and features no other feature', () => {
  const violations = [...imports].flatMap(([from, all]) =>
    all.filter((to) => !isAllowed(from, to)).map((to) => `${from} imports ${to}`),
  );
  expect(violations).toEqual([]);
});

it('finds no import cycle, including imports of types', () => {
  expect(cycleIn(imports)).toBeNull();
});

it('finds a cycle in a graph', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(cycleIn(graph)).toEqual(['b', 'c', 'b']);
});
