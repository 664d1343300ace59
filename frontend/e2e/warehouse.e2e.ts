import { expect, it, onTestFinished } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, charts, panel } from './support/panels.ts';
import { startServer } from './support/telemetry-server.ts';
import { startWorkspace } from './support/workspace.ts';

const visit = browse();
const failedRequest = /Failed to load resource/;
/** All panels at once in sight. */
const wall = { width: 1440, height: 3600 };

it('a warehouse that has to start is said to be starting, and its figures come by themselves', async () => {
  const workspace = await startWorkspace({ 'starts-within': 'PT20S' });
  onTestFinished(workspace.stop);
  const server = await startServer(workspace.environment);
  onTestFinished(server.stop);

  const { page } = await visit(server.address, { viewport: wall, expected: failedRequest });
  for (const name of charts) {
    await panel(page, name).getByText('The SQL warehouse is starting').waitFor();
    await panel(page, name).getByText('WAREHOUSE_STARTING').waitFor();
  }

  await allDrawn(page);
  await expect.poll(() => page.getByText('The SQL warehouse is starting').count()).toBe(0);
});
