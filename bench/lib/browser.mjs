import { endToEndSupport } from './frontend.mjs';

/** Launches the browser of the end-to-end tests. */
export async function launchBrowser() {
  const { default: findBrowser, launchBrowser: launch } = await endToEndSupport('browser');
  await findBrowser();
  return launch();
}
