import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { appName, auditExport, exportEnd, userName } from '../../lib/audit-export.mjs';
import { earlierCommit, earlierJar } from '../../lib/earlier-server.mjs';
import { endpointNames } from '../../lib/endpoint-names.mjs';
import { megabytes } from '../../lib/process-memory.mjs';
import { startServer } from '../../lib/server.mjs';
import { mean, median } from '../../lib/statistics.mjs';
import { timedRequest } from '../../lib/timed-request.mjs';
import { zones } from '../../lib/zones.mjs';

const sumTarget = 0.2;
const filterTargetMs = 50;
const firstStartTargetMs = 30_000;
const nextStartTargetMs = 5_000;
const startTimeoutMs = 1_200_000;
const warmUps = 2;
/** Apps and users that are neither the most nor the least active. */
const filterStep = 7;

/** Starts the server on an export, and requests every endpoint uncached, in turns with the earlier server. */
export async function exportedRows(plan, folder) {
  const source = await auditExport(plan.rows);
  const setting = {
    TELEMETRY_SOURCE: 'files',
    TELEMETRY_AUDIT_FILES: source.rows,
    TELEMETRY_APPS_FILE: source.apps,
    TELEMETRY_NOW: exportEnd,
    TELEMETRY_STORE_PATH: join(folder, `files-${plan.rows}.duckdb`),
  };
  const title = `Store: an export of ${plan.rows.toLocaleString('en')} rows`;
  const columns = ['figure', 'p50 ms', 'CPU ms', `p50 of ${earlierCommit}`, `CPU of ${earlierCommit}`];
  const text =
    `${plan.repetitions} sequential requests per endpoint for 30 days, each in another time zone so that nothing is ` +
    `cached, alternating with the server of ${earlierCommit} on the same file. CPU is the mean time of the server ` +
    'process per request, in all threads. Memory in megabytes of 10⁶ bytes.';
  const starts = await startTwice(folder, setting).catch((failure) => failure);
  if (starts instanceof Error) {
    return { title, text, columns, rows: [notMeasured(`export of ${plan.rows}`, starts.message)] };
  }
  const { first, again } = starts;
  const earlier = plan.comparesEarlier ? await startEarlier(folder, setting) : null;
  const servers = earlier ? [again.server, earlier] : [again.server];
  const pages = await measurePages(servers, plan.repetitions);
  const filters = await measureFilters(again.server, plan.repetitions);
  const resident = megabytes(again.server.pids[0], 'VmRSS');
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(setting.TELEMETRY_STORE_PATH, { force: true });
  return {
    title,
    text,
    columns,
    rows: [
      ...endpointNames.map((name) => endpointRow(name, pages, plan)),
      ...(plan.comparesEarlier ? [sumRow(pages, plan)] : []),
      ...filters.map((filter) => filterRow(filter, plan)),
      ...startRows(first, again, plan),
      memoryRow('resident after all requests', resident, plan),
      memoryRow('peak of the first start', first.peak, plan),
      memoryRow('peak of the next start', again.peak, plan),
    ],
  };
}

async function startTwice(folder, environment) {
  // The first server of a folder writes the class archive when it stops.
  await (await startServer(folder)).stop();
  const options = { environment, timeoutMs: startTimeoutMs };
  const first = withMemory(await startServer(folder, options));
  await first.server.stop();
  return { first, again: withMemory(await startServer(folder, options)) };
}

function withMemory(server) {
  return { server, peak: megabytes(server.pids[0], 'VmHWM'), resident: megabytes(server.pids[0], 'VmRSS') };
}

async function startEarlier(folder, environment) {
  const jar = earlierJar();
  return jar && startServer(folder, { jar, environment, timeoutMs: startTimeoutMs });
}

/** The times of each server by endpoint. */
async function measurePages(servers, repetitions) {
  const times = servers.map(() => Object.fromEntries(endpointNames.map((name) => [name, []])));
  for (const [turn, zone] of zones(warmUps + repetitions).entries()) {
    for (const name of endpointNames) {
      for (const index of inTurns(servers, turn)) {
        // The earlier server has another name for the parameter, and both ignore what they do not know.
        const path = `/api/v1/${name}?days=30&${index === 0 ? 'timeZone' : 'tz'}=${zone}`;
        const time = await timedRequest(servers[index], path);
        if (turn >= warmUps) {
          times[index][name].push(time);
        }
      }
    }
  }
  return times;
}

function inTurns(servers, turn) {
  const order = servers.map((_, index) => index);
  return turn % 2 === 0 ? order : order.reverse();
}

/** The times of all endpoints with one app, and with one user. */
async function measureFilters(server, repetitions) {
  const filters = [
    { name: 'one app', parameter: (turn) => `app=${appName(filterStep * (turn + 1))}` },
    { name: 'one user', parameter: (turn) => `user=${userName(filterStep * (turn + 1))}` },
  ];
  for (const filter of filters) {
    filter.times = Object.fromEntries(endpointNames.map((name) => [name, []]));
    for (const [turn, zone] of zones(warmUps + repetitions).entries()) {
      for (const name of endpointNames) {
        const path = `/api/v1/${name}?days=30&timeZone=${zone}&${filter.parameter(turn)}`;
        const time = await timedRequest(server, path);
        if (turn >= warmUps) {
          filter.times[name].push(time);
        }
      }
    }
  }
  return filters;
}

function endpointRow(name, pages, { rows, targetsMs }) {
  const costs = pages.flatMap((times) => [p50(times[name]), processor(times[name])]);
  return {
    key: `${name}, ${rows}`,
    cells: [name, ...padded(costs.map((each) => each.toFixed(0)))],
    target: `≤ ${targetsMs[name]} ms`,
    measured: `${Math.round(costs[0])} ms`,
    ratio: costs[0] / targetsMs[name],
  };
}

function sumRow(pages, { rows }) {
  const name = 'sum of the seven';
  const sums = pages.flatMap((times) => [sum(times, p50), sum(times, processor)]);
  if (pages.length === 1) {
    return notMeasured(name, `${earlierCommit} cannot be built here`);
  }
  const share = sums[0] / sums[2];
  return {
    key: `${name}, ${rows}`,
    cells: [name, ...sums.map((each) => each.toFixed(0))],
    target: `≤ ${sumTarget} × ${earlierCommit}`,
    measured: `${share.toFixed(2)} ×, CPU ${(sums[1] / sums[3]).toFixed(2)} ×`,
    ratio: share / sumTarget,
  };
}

function filterRow({ name, times }, { rows }) {
  const all = Object.values(times).flat();
  const [slowest, slowestMs] = Object.entries(times)
    .map(([endpoint, each]) => [endpoint, p50(each)])
    .reduce((most, each) => (each[1] > most[1] ? each : most));
  return {
    key: `${name}, ${rows}`,
    cells: [
      `${name}, all endpoints (slowest: ${slowest}, ${Math.round(slowestMs)} ms)`,
      ...padded([p50(all).toFixed(0), processor(all).toFixed(0)]),
    ],
    target: `≤ ${filterTargetMs} ms`,
    measured: `${Math.round(p50(all))} ms`,
    ratio: p50(all) / filterTargetMs,
  };
}

function startRows(first, again, { rows, startTargets }) {
  return [
    ['first start', first, firstStartTargetMs],
    ['next start', again, nextStartTargetMs],
  ].map(([name, { server, resident }, targetMs]) => ({
    key: `${name}, ${rows}`,
    cells: [`${name} (then ${resident} MB)`, ...padded(['', server.startProcessorMs])],
    target: `≤ ${targetMs / 1_000} s`,
    measured: `${(server.firstAnswerMs / 1_000).toFixed(1)} s`,
    ratio: startTargets ? server.firstAnswerMs / targetMs : undefined,
  }));
}

function memoryRow(name, measuredMb, { rows, memoryTargetMb }) {
  return {
    key: `${name}, ${rows}`,
    cells: [name, ...padded([])],
    target: `≤ ${memoryTargetMb} MB`,
    measured: `${measuredMb} MB`,
    ratio: measuredMb / memoryTargetMb,
  };
}

function notMeasured(name, reason) {
  return { key: name, cells: [name, ...padded([])], measured: `not measured: ${reason}` };
}

function padded(cells) {
  return [...cells, '', '', '', ''].slice(0, 4);
}

function p50(times) {
  return median(times.map((time) => time.ms));
}

function processor(times) {
  return mean(times.map((time) => time.processorMs));
}

function sum(times, of) {
  return endpointNames.reduce((total, name) => total + of(times[name]), 0);
}
