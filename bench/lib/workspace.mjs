import { endToEndSupport } from './frontend.mjs';

/** The emulated workspace of the end-to-end tests. */
export async function startWorkspace(behaviour) {
  return (await endToEndSupport('workspace')).startWorkspace(behaviour);
}
