import { expect, it, onTestFinished } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, panels } from './support/panels.ts';
import { isBusy, processorsCalm, shareInUse } from './support/processors.ts';
import { startServer, type TelemetryServer } from './support/telemetry-server.ts';
import { startWorkspace, type Workspace } from './support/workspace.ts';

const limitMs = 5_000;
const calmWithinMs = 60_000;
const percent = (share: number) => `${Math.round(share * 100)} %`;
const visit = browse();
/** All charts at once in sight. */
const wall = { width: 1440, height: 3600 };

it('all charts of a first page are drawn within 5 s where every statement takes 1.5 s longer', async () => {
  const workspace = await startWorkspace({ 'statement-delay': 'PT1.5S' });
  onTestFinished(workspace.stop);
  await wakeUp(workspace);

  const first = await firstPage(workspace);
  // Where others need the processors the time is theirs: one more attempt, and no third.
  const { tookMs } = first.tookMs >= limitMs && first.disturbed ? await firstPage(workspace) : first;
  expect(tookMs).toBeLessThan(limitMs);
}, 400_000);

/** A workspace has other clients: what it does for the first time is not the product's to wait for. */
async function wakeUp(workspace: Workspace): Promise<void> {
  const other = await startServer(workspace.environment);
  await Promise.all(panels.map((name) => fetch(`${other.address}/api/v1/${name}?days=30`)));
  await other.stop();
}

/** From the address to the last chart, with a browser and a server that have shown nothing before. */
async function firstPage(workspace: Workspace): Promise<{ tookMs: number; disturbed: boolean }> {
  const server = await startServer(workspace.environment);
  try {
    await warmedUp(server);
    const { page } = await visit('about:blank', { viewport: wall });
    const before = await processorsCalm(calmWithinMs);
    const start = performance.now();
    await page.goto(server.address);
    await allDrawn(page);
    const tookMs = Math.round(performance.now() - start);
    // Before its server, which it would miss.
    await page.close();
    const after = await shareInUse();
    console.info(
      `All charts after ${tookMs} ms; processors in use before: ${percent(before)}, after: ${percent(after)}`,
    );
    return { tookMs, disturbed: isBusy(before) || isBusy(after) };
  } finally {
    await server.stop();
  }
}

/** What a server does by itself before its first viewer comes. */
async function warmedUp(server: TelemetryServer): Promise<void> {
  const patience = { timeout: 60_000 };
  await expect.poll(server.log, patience).toContain('Signed in to');
  await expect.poll(server.log, patience).toContain('Rehearsed in');
}
