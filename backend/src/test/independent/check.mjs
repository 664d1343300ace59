import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventsOf, placedIn } from './events.mjs';
import { expected } from './figures.mjs';
import { successionsOf } from './incarnations.mjs';
import { inventoryOf } from './listed-by.mjs';
import { LISTED_APPS } from './inventory.mjs';
import { freshnessOf, logOf } from './log.mjs';
import { read } from './read-rows.mjs';
import { filtersOf, queryOf, requests, requestsOfScope, WINDOW_LENGTHS, ZONES } from './requests.mjs';
import { rowsFor } from './rows.mjs';
import { refuses, scopeOf } from './scope.mjs';
import { startServer } from './server.mjs';
import { unique } from './unique.mjs';
import { instantOf } from './zones.mjs';

const RUNS = [
  // A winter and a spring, each soon after a clock change.
  { now: '2026-11-23T05:16:07.123456Z', workspaces: 'all', requests: requests() },
  { now: '2026-04-07T12:40:00Z', workspaces: 'own', requests: requests() },
  // No events for months.
  { now: '2027-02-14T12:00:00Z', workspaces: '222,111', requests: requestsOfScope() },
];
const INSTANTS = new Set(['now', 'lastSeen', 'asOf', 'latestEvent', 'lastUsed', 'lastDeployment', 'ownerLastSeen']);
const MAX_SHOWN = 20;

const jar = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'independent-'));
const file = join(folder, 'audit.json');
const appsFile = join(folder, 'apps.json');
let compared = 0;
let answered = 0;
const differences = [];

/** Compares all leaves; instants are compared in microseconds. */
function compare(actual, wanted, path, name) {
  if (wanted !== null && typeof wanted === 'object') {
    compare(Array.isArray(actual), Array.isArray(wanted), `${path} is a list`);
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(actual ?? {})])) {
      compare(actual?.[key], wanted[key], `${path}.${key}`, key);
    }
    return;
  }
  compared++;
  const value = INSTANTS.has(name) && typeof actual === 'string' ? instantOf(actual) : actual;
  if (value !== wanted) {
    differences.push(`${path}: the server says ${JSON.stringify(actual)}, the definitions say ${wanted}`);
  }
}

/** The data on which the answers of a run depend. */
function contextOf(rows, { now: text, workspaces }) {
  const now = instantOf(text);
  const scope = scopeOf(workspaces);
  const successions = successionsOf(rows, LISTED_APPS, now);
  const inventory = inventoryOf(LISTED_APPS, successions);
  const events = eventsOf(rows, inventory, successions, scope);
  return {
    now,
    scope,
    successions,
    inventory,
    log: logOf(rows, scope, now),
    logEnd: rows.reduce((latest, { time }) => (time <= now && time > latest ? time : latest), Number.NEGATIVE_INFINITY),
    eventsOfZone: Object.fromEntries(ZONES.map((zone) => [zone, placedIn(zone, events)])),
  };
}

async function compareFreshness(address, { log, now }) {
  for (const zone of ZONES) {
    const path = `freshness?timeZone=${zone}`;
    let answer;
    do {
      // The server returns null for values that are not loaded yet.
      answer = await (await fetch(`${address}/api/v1/${path}`)).json();
    } while (answer.latestEvent === null || answer.logBegins === null);
    compare(answer, freshnessOf(log, zone, now), path);
    answered++;
  }
}

async function compareAnswer(address, request, context) {
  const path = `${request.endpoint}?${queryOf(request)}`;
  const response = await fetch(`${address}/api/v1/${path}`);
  const answer = await response.json();
  const filters = filtersOf(request, context.log.signal);
  if (refuses(context.scope, filters)) {
    compare([response.status, answer.parameter], [400, 'workspace'], path);
  } else if (response.ok) {
    compare(answer, expected(request.endpoint, filters, context), path);
  } else {
    differences.push(`${path}: ${response.status} ${answer.detail}`);
  }
  answered++;
}

try {
  const written = rowsFor(RUNS.slice(0, 2).map(({ now }) => instantOf(now)), ZONES, WINDOW_LENGTHS);
  writeFileSync(file, written.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(appsFile, JSON.stringify(LISTED_APPS));
  const rows = unique(written.map(read));
  const compareRun = async (run) => {
    const server = await startServer(jar, file, appsFile, run);
    const context = contextOf(rows, run);
    try {
      await compareFreshness(server.address, context);
      for (const request of run.requests) {
        await compareAnswer(server.address, request, context);
      }
    } finally {
      await server.stop();
    }
  };
  // In parallel; each run stops its server even if another fails.
  const outcomes = await Promise.allSettled(RUNS.map(compareRun));
  for (const { reason } of outcomes.filter(({ status }) => status === 'rejected')) {
    throw reason;
  }
  console.log(`${written.length} rows, ${answered} answers, ${compared} values compared, ${differences.length} differ`);
} finally {
  rmSync(folder, { recursive: true });
}
for (const difference of differences.slice(0, MAX_SHOWN)) {
  console.error(difference);
}
process.exitCode = differences.length === 0 && compared > 0 ? 0 : 1;
