import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { auditExport, exportEnd } from '../../lib/audit-export.mjs';
import { startBenchWorkspace } from '../../lib/bench-workspace.mjs';
import { runJava } from '../../lib/java.mjs';
import { startServer } from '../../lib/server.mjs';
import { median, range } from '../../lib/statistics.mjs';

const bytesTarget = 12;
const stageTarget = 200_000;
const commitTarget = 2;
const restartTargetMs = 1_000;
/** Four times the size from which DuckDB writes its log to the file. */
const logTargetMb = 64;
const bytesPerMb = 1e6;
const pollMs = 200;
const fillTimeoutMs = 1_200_000;

/** The copy of an emulated workspace: size and speed of the fill, queries beside a sync, and restarts. */
export async function workspaceCopy({ quick, folder }) {
  const rows = quick ? 200_000 : 2_000_000;
  const source = await auditExport(rows);
  const workspace = await startBenchWorkspace(source);
  const path = join(folder, 'workspace.duckdb');
  const environment = {
    ...workspace.environment,
    TELEMETRY_NOW: exportEnd,
    TELEMETRY_STORE_PATH: path,
  };
  const fill = await fillStore(folder, environment);
  const bytes = statSync(path).size;
  const restarts = await restart({ folder, environment, source, runs: quick ? 1 : 5 });
  const figures = await inProcess(folder, environment, quick);
  await workspace.stop();
  rmSync(path);
  return {
    title: 'Store: the copy of a workspace',
    text:
      `An emulated workspace with ${rows.toLocaleString('en')} rows, read with the Databricks driver on the same machine, ` +
      'whose work is in the elapsed times. Driver: reading the statements of a fill and dropping the rows; the same with all stages; both in turns. ' +
      'Stages: the rows of two months from memory, in CPU time of the process, without that of reading them. Sync: 100,000 rows are ' +
      'added to the last 48 hours in one commit, and taken away in the next; one client sends uncached requests for about 30 days, one after the other. ' +
      'Restart: until the first answer of kpi-summary, with the filled store and with an empty one of an empty workspace.',
    columns: ['figure', 'rows or requests', 'details'],
    rows: [
      sizeRow(bytes, fill),
      fillRow(fill),
      ...driverRows(figures.fill),
      stageRow('stage', figures.fill.stage, figures.fill.memory),
      stageRow('commit of new rows', figures.fill.commit),
      stageRow('commit of the same rows', figures.fill.unchanged),
      ...syncRows(figures.sync),
      restartRow(restarts),
    ],
  };
}

/** Starts a server on an empty store, and waits until it holds the whole history. */
async function fillStore(folder, environment) {
  const begun = performance.now();
  const server = await startServer(folder, { environment });
  const deadline = begun + fillTimeoutMs;
  let store = await storeReport(server);
  while (store.syncing || store.loadedDays < store.historyDays) {
    if (performance.now() > deadline) {
      throw new Error(`The fill did not end: ${JSON.stringify(store)}`);
    }
    await pause(pollMs);
    store = await storeReport(server);
  }
  const ms = performance.now() - begun;
  await server.stop();
  return { ms, firstAnswerMs: server.firstAnswerMs, rows: store.lastDays.rows, events: store.events };
}

async function storeReport({ address }) {
  return (await (await fetch(`${address}/api/v1/status`)).json()).store;
}

/** Starts with the filled store, in turns with an empty store of an empty workspace. */
async function restart({ folder, environment, source, runs }) {
  const workspace = await startBenchWorkspace(source, { empty: true });
  const times = { filled: [], empty: [] };
  for (let run = 0; run < runs; run++) {
    times.filled.push(await startMs(folder, environment));
    const path = join(folder, `empty-${run}.duckdb`);
    const empty = { ...environment, ...workspace.environment, TELEMETRY_STORE_PATH: path };
    times.empty.push(await startMs(folder, empty));
  }
  await workspace.stop();
  return times;
}

async function startMs(folder, environment) {
  const server = await startServer(folder, { environment });
  await server.stop();
  return server.firstAnswerMs;
}

async function inProcess(folder, environment, quick) {
  const file = join(folder, 'store.json');
  const repetitions = quick ? 2 : 7;
  const syncs = quick ? 2 : 12;
  const options = ['-Xmx1g', '-XX:+UseSerialGC'];
  await runJava('StoreBenchmark', [file, folder, repetitions, syncs], { options, environment });
  return JSON.parse(readFileSync(file, 'utf8'));
}

function sizeRow(bytes, { events }) {
  return {
    key: 'bytes per event',
    cells: ['file size', events, `${(bytes / bytesPerMb).toFixed(1)} MB`],
    target: `≤ ${bytesTarget} bytes per event`,
    measured: (bytes / events).toFixed(1),
    ratio: bytes / events / bytesTarget,
  };
}

function fillRow({ ms, firstAnswerMs, rows }) {
  return {
    key: 'fill by a new server',
    cells: ['fill by a new server', rows, `first answer after ${(firstAnswerMs / 1_000).toFixed(1)} s`],
    measured: `${perSecond(rows, ms)} rows/s`,
  };
}

function driverRows({ driver, copy }) {
  const row = (name, { rows, wallMs, processorMs }) => ({
    key: name,
    cells: [name, rows, `${perSecond(rows, processorMs)} rows per CPU second`],
    measured: `${perSecond(rows, wallMs)} rows/s`,
  });
  return [
    row('driver alone', driver),
    row(`driver and all stages: ${(copy.wallMs / driver.wallMs).toFixed(2)} × the time`, copy),
  ];
}

/** The stage without the time to read its rows from memory. */
function stageRow(name, costs, reading = []) {
  const own = costs.map(({ processorMs }, index) => processorMs - (reading[index]?.processorMs ?? 0));
  const { rows } = costs[0];
  const rate = (ms) => perSecond(rows, ms);
  return {
    key: name,
    cells: [name, rows, range(own.map(rate), Number)],
    target: `≥ ${stageTarget} rows per CPU second`,
    measured: rate(median(own)),
    ratio: stageTarget / rate(median(own)),
  };
}

function syncRows({ atRest, duringCommit, adding, removing, maxLogBytes }) {
  const share = duringCommit.p99 / atRest.p99;
  const logMb = maxLogBytes / bytesPerMb;
  const requests = ({ median: half, p99 }) => `p50 ${half.toFixed(0)}, p99 ${p99.toFixed(0)} ms`;
  const commits = (costs) => `${Math.round(median(costs.map((cost) => cost.wallMs)))} ms`;
  return [
    { key: 'queries at rest', cells: ['queries at rest', atRest.count, ''], measured: requests(atRest) },
    {
      key: 'queries during a commit',
      cells: [
        'queries during a commit',
        duringCommit.count,
        `commits take ${commits(adding)} and ${commits(removing)}`,
      ],
      target: `p99 ≤ ${commitTarget} × at rest`,
      measured: `${requests(duringCommit)}, ${share.toFixed(2)} ×`,
      ratio: share / commitTarget,
    },
    {
      key: 'largest write-ahead log',
      cells: ['largest write-ahead log', '', `${adding.length + removing.length} commits`],
      target: `≤ ${logTargetMb} MB`,
      measured: `${logMb.toFixed(1)} MB`,
      ratio: logMb / logTargetMb,
    },
  ];
}

function restartRow({ filled, empty }) {
  const more = median(filled) - median(empty);
  const seconds = (ms) => (ms / 1_000).toFixed(2);
  return {
    key: 'restart with a filled store',
    cells: [
      'restart with a filled store',
      '',
      `${seconds(median(filled))} s, empty ${seconds(median(empty))} s`,
    ],
    target: `≤ ${seconds(restartTargetMs)} s more than empty`,
    measured: `${seconds(more)} s`,
    ratio: more / restartTargetMs,
  };
}

function perSecond(rows, ms) {
  return Math.round((rows / ms) * 1_000);
}
