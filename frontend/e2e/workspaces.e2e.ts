import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { clickMark, drawn, panel, statusShown, trace, traces } from './support/panels.ts';
import { startServer, type TelemetryServer } from './support/telemetry-server.ts';
import { openMore } from './support/toolbar.ts';

const file = (name: string) =>
  fileURLToPath(new URL(`../../backend/src/test/resources/workspaces/${name}`, import.meta.url));
/** Two workspaces with apps of the same name: six interactions of three people, and four of two others. */
const log = {
  TELEMETRY_SOURCE: 'files',
  TELEMETRY_AUDIT_FILES: file('two-workspaces.jsonl'),
  TELEMETRY_STORE: 'none',
};
const range = 'days=30&timeZone=UTC';
const visit = browse();
let server: TelemetryServer;

describe('with two counted workspaces', () => {
  beforeAll(async () => {
    server = await startServer({ ...log, TELEMETRY_APPS_FILE: file('two-workspaces-apps.json') });
  });
  afterAll(() => server.stop());

  it('a workspace chosen in the toolbar applies to all panels, links and exports', async () => {
    const { page } = await visit(`${server.address}/?${range}`);
    const interactions = page.locator('[data-kpi="interactions"] .kpi-value');
    await expect.poll(() => interactions.textContent()).toBe('10');
    await openMore(page);
    await page.getByTitle('Workspace', { exact: true }).selectOption('111');
    await expect.poll(() => interactions.textContent()).toBe('6');
    expect(new URL(page.url()).searchParams.getAll('workspace')).toEqual(['111']);
    await page.getByRole('button', { name: 'Remove filter Workspace: 111' }).waitFor();
    await drawn(page, 'top-apps');
    await page.getByRole('button', { name: 'Export Top 10 apps' }).click();
    const arriving = page.waitForEvent('download');
    await page.getByText('CSV', { exact: true }).and(page.locator(':visible')).click();
    const lines = (await readFile(await (await arriving).path(), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(2);
    await page.getByRole('link', { name: 'Apps', exact: true }).click();
    await page.getByRole('button', { name: 'Remove filter Workspace: 111' }).waitFor();
    await panel(page, 'apps').locator('tbody tr').first().waitFor();
    expect(await panel(page, 'apps').locator('tbody tr').count()).toBe(1);
  });

  it('apps of one name are two bars, and a link to one shows its name', async () => {
    const { data } = await queryApi(server.address, 'top-apps', `${range}&limit=10`);
    expect(data.map((row) => [row.name, row.interactions])).toEqual([
      ['sales-dashboard', 6],
      ['sales-dashboard', 4],
    ]);
    const { page } = await visit(`${server.address}/?${range}`);
    await drawn(page, 'top-apps');
    expect(trace(await traces(page, 'top-apps'), 'Interactions').x).toEqual([6, 4]);
    await clickMark(page, 'top-apps', 2, data[1]?.appKey ?? '');
    const chip = `Remove filter App: ${data[1]?.app}`;
    await page.getByRole('button', { name: chip }).waitFor();
    const cold = await visit(page.url());
    await cold.page.getByRole('button', { name: chip }).waitFor();
    const interactions = cold.page.locator('[data-kpi="interactions"] .kpi-value');
    await expect.poll(() => interactions.textContent()).toBe('4');
  });

  it('a name in the address means all apps of that name', async () => {
    const { page } = await visit(`${server.address}/apps?${range}&app=sales-dashboard`);
    const rows = panel(page, 'apps').locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.locator('.aside').allTextContents()).toEqual(['(workspace 222)']);
  });

  it('the status lists both workspaces', async () => {
    const { page } = await visit(`${server.address}/status`);
    await statusShown(page);
    const rows = panel(page, 'workspaces').locator('tbody tr');
    await expect.poll(() => rows.allTextContents()).toEqual(['111 (own)6 Counted', '2225 Counted']);
  });
});

it('the page shows no data and a remedy if the own workspace is unknown', async () => {
  const unknown = await startServer({ ...log, TELEMETRY_WORKSPACES: 'own' });
  try {
    const { page } = await visit(`${unknown.address}/?${range}`, { expected: /503/ });
    const banner = page.getByRole('alert').first();
    await banner.waitFor();
    expect(await banner.textContent()).toMatch(/^\s*No data is shown.*DATABRICKS_WORKSPACE_ID/);
    expect(await page.locator('.kpi-value').count()).toBe(0);
    await page.goto(`${unknown.address}/status`);
    await panel(page, 'workspaces')
      .getByText(/No data is shown.*DATABRICKS_WORKSPACE_ID/)
      .waitFor();
  } finally {
    await unknown.stop();
  }
});
