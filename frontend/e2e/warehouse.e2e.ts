import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Status } from '../src/api/types.ts';
import { browse } from './support/browse.ts';
import { openGate } from './support/gate.ts';
import { allDrawn, charts, drawn, panel, panels } from './support/panels.ts';
import { startServer, type TelemetryServer } from './support/telemetry-server.ts';
import { startWorkspace, type Workspace } from './support/workspace.ts';

const visit = browse();
const failedRequest = /Failed to load resource/;
/** The height at which all panels are in the viewport. */
const wall = { width: 1440, height: 3600 };

let workspace: Workspace;
let server: TelemetryServer;

beforeAll(async () => {
  // Longer than the test, which completes the start itself.
  workspace = await startWorkspace({ 'starts-within': 'PT1H' });
  server = await startServer(workspace.environment);
});

afterAll(async () => {
  await server.stop();
  await workspace.stop();
});

it('panels show a starting warehouse and load when it runs', async () => {
  const { page } = await visit(server.address, { viewport: wall, expected: failedRequest });
  for (const name of charts) {
    await panel(page, name).getByText('The SQL warehouse is starting').waitFor();
    await panel(page, name).getByText('WAREHOUSE_STARTING').waitFor();
  }

  workspace.run();
  await allDrawn(page);
  await expect.poll(() => page.getByText('The SQL warehouse is starting').count()).toBe(0);
});

it('each panel shows an unreachable warehouse and recovers by its retry', async () => {
  workspace.run();
  const gate = await openGate(workspace.environment.DATABRICKS_HOST ?? '');
  onTestFinished(gate.shut);
  await gate.shut();
  const cutOff = await startServer({
    ...workspace.environment,
    TELEMETRY_WAREHOUSE_BREAKER_OPEN_FOR: '1s',
    DATABRICKS_HOST: gate.address,
  });
  onTestFinished(cutOff.stop);
  const { page } = await visit(cutOff.address, { viewport: wall, expected: failedRequest });
  for (const name of panels) {
    const broken = panel(page, name);
    await broken.getByText('WAREHOUSE_UNREACHABLE').waitFor();
    await broken.getByText('check the status of the workspace').waitFor();
    expect(await broken.getByText(/request [0-9a-f-]{8,}/).count()).toBe(1);
    expect(await broken.getByRole('button', { name: 'Try again' }).count()).toBe(1);
  }

  await gate.open();
  // A request of another viewer has reached the warehouse again.
  const another = `${cutOff.address}/api/v1/kpi-summary?days=1`;
  await expect.poll(async () => (await fetch(another)).status).toBe(200);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  for (const name of charts) {
    await panel(page, name).getByRole('button', { name: 'Try again' }).click();
    await drawn(page, name);
  }
  expect(requests.filter((path) => panels.some((name) => path.endsWith(name)))).toEqual(
    charts.map((name) => `/api/v1/${name}`),
  );
});

it('the status shows the identity, the warehouse and the permissions', async () => {
  workspace.run();
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
