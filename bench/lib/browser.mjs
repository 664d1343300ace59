import { fileURLToPath, pathToFileURL } from 'node:url';

const frontend = fileURLToPath(new URL('../../frontend/', import.meta.url));

/** The browser of the end-to-end tests, found as they find it. Vite reads their TypeScript. */
export async function launchBrowser() {
  const { runnerImport } = await import(
    pathToFileURL(`${frontend}node_modules/vite/dist/node/index.js`).href
  );
  const { module } = await runnerImport(`${frontend}e2e/support/browser.ts`, {
    root: frontend,
    logLevel: 'error',
  });
  return module.launchBrowser();
}
