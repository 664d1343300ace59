import { fileURLToPath, pathToFileURL } from 'node:url';

const frontend = fileURLToPath(new URL('../../frontend/', import.meta.url));

/** Loads a TypeScript support module of the end-to-end tests through Vite. */
export async function endToEndSupport(name) {
  const { runnerImport } = await import(
    pathToFileURL(`${frontend}node_modules/vite/dist/node/index.js`).href
  );
  const { module } = await runnerImport(`${frontend}e2e/support/${name}.ts`, {
    root: frontend,
    logLevel: 'error',
  });
  return module;
}
