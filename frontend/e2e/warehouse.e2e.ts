import { expect, it, onTestFinished } from 'vitest';
import type { Status } from '../src/api/types.ts';
import { browse } from './support/browse.ts';
import { freePort } from './support/free-port.ts';
import { allDrawn, charts, drawn, panel, panels } from './support/panels.ts';
import { startServer } from './support/telemetry-server.ts';
import { key, startWorkspace } from './support/workspace.ts';

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

it('a warehouse out of reach is said by every panel, and each comes back by its own retry', async () => {
  const port = await freePort();
  const server = await startServer({
    ...key,
    TELEMETRY_SOURCE: 'databricks',
    TELEMETRY_BREAKER_OPEN_FOR: '1s',
    DATABRICKS_HOST: `http://127.0.0.1:${port}`,
  });
  onTestFinished(server.stop);
  const { page } = await visit(server.address, { viewport: wall, expected: failedRequest });
  for (const name of panels) {
    const broken = panel(page, name);
    await broken.getByText('WAREHOUSE_UNREACHABLE').waitFor();
    await broken.getByText('look at the status of the workspace').waitFor();
    expect(await broken.getByText(/request [0-9a-f-]{8,}/).count()).toBe(1);
    expect(await broken.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  }

  const workspace = await startWorkspace({}, port);
  onTestFinished(workspace.stop);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const name of charts) {
    await panel(page, name).getByRole('button', { name: 'Try again' }).click();
    await drawn(page, name);
  }
  expect(asked.filter((path) => panels.some((name) => path.endsWith(name)))).toEqual(
    charts.map((name) => `/api/v1/${name}`),
  );
});

it('the status says as whom a workspace is read, by which warehouse, and what is granted', async () => {
  const workspace = await startWorkspace();
  onTestFinished(workspace.stop);
  const server = await startServer(workspace.environment);
  onTestFinished(server.stop);

  const { page } = await visit('about:blank');
  const answer = page.waitForResponse((response) => response.url().includes('/api/v1/status'));
  await page.goto(`${server.address}/status`);
  const status = (await (await answer).json()) as Status;
  const source = panel(page, 'source');
  await source.getByText(String(status.identity), { exact: true }).waitFor();
  await source.getByText(String(status.host), { exact: true }).waitFor();
  await source.getByText(String(status.warehouse?.id), { exact: true }).waitFor();
  expect(status.grants.length).toBeGreaterThan(0);
  const grants = await panel(page, 'grants').locator('h3').allInnerTexts();
  expect(grants).toEqual(status.grants.map(({ name }) => expect.stringContaining(name)));
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await panel(page, 'inventory').getByText('Available').waitFor();
});
