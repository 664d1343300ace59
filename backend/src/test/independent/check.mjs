import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventsOf, placedIn } from './events.mjs';
import { expected } from './figures.mjs';
import { filtersOf, queryOf, requests, WINDOW_LENGTHS, ZONES } from './requests.mjs';
import { LISTED_APPS, rowsFor } from './rows.mjs';
import { startServer } from './server.mjs';
import { instantOf } from './zones.mjs';

// A winter and a spring, each soon after the clocks changed.
const NOWS = ['2026-11-23T05:16:07.123456Z', '2026-04-07T12:40:00Z'];
const INSTANTS = new Set(['lastSeen', 'asOf', 'latestEvent', 'lastUsed', 'lastDeployment', 'ownerLastSeen']);
const SHOWN = 20;

const jar = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'independent-'));
const file = join(folder, 'audit.json');
const appsFile = join(folder, 'apps.json');
let compared = 0;
let asked = 0;
const differences = [];

/** Compares leaf by leaf; where the server writes an instant, its microseconds count. */
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

async function compareAll(address, eventsOfZone, now) {
  for (const request of requests()) {
    const path = `${request.endpoint}?${queryOf(request)}`;
    const response = await fetch(`${address}/api/v1/${path}`);
    const answer = await response.json();
    if (response.ok) {
      compare(answer, expected(request.endpoint, eventsOfZone[request.tz], filtersOf(request), now), path);
    } else {
      differences.push(`${path}: ${response.status} ${answer.detail}`);
    }
    asked++;
  }
}

try {
  const rows = rowsFor(NOWS.map(instantOf), ZONES, WINDOW_LENGTHS);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(appsFile, JSON.stringify(LISTED_APPS));
  const events = eventsOf(rows, LISTED_APPS);
  const eventsOfZone = Object.fromEntries(ZONES.map((zone) => [zone, placedIn(zone, events)]));
  for (const now of NOWS) {
    const server = await startServer(jar, file, appsFile, now);
    try {
      await compareAll(server.address, eventsOfZone, instantOf(now));
    } finally {
      await server.stop();
    }
  }
  console.log(`${rows.length} rows, ${asked} answers, ${compared} values compared, ${differences.length} differ`);
} finally {
  rmSync(folder, { recursive: true });
}
for (const difference of differences.slice(0, SHOWN)) {
  console.error(difference);
}
process.exitCode = differences.length === 0 && compared > 0 ? 0 : 1;
