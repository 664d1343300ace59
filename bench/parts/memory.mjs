import { setTimeout as pause } from 'node:timers/promises';
import { endpointNames } from '../lib/endpoint-names.mjs';
import { megabytes } from '../lib/process-memory.mjs';
import { startServer } from '../lib/server.mjs';

const targetMb = 300;
const restMs = 3_000;

/** Resident memory after all queries of the page were loaded. */
export async function memory({ folder }) {
  const server = await startServer(folder);
  for (const days of [7, 30, 90]) {
    await Promise.all(endpointNames.map((name) => load(`${server.address}/api/v1/${name}?days=${days}`)));
  }
  await pause(restMs);
  const resident = megabytes(server.pids[0], 'VmRSS');
  const peak = megabytes(server.pids[0], 'VmHWM');
  await server.stop();
  return {
    title: 'Memory',
    text:
      'Resident memory of the process with the sample, ' +
      `${restMs / 1_000} s after all seven endpoints were loaded at once for 7, 30 and 90 days. Megabytes of 10⁶ bytes.`,
    columns: ['memory'],
    rows: [
      {
        key: 'resident',
        cells: ['resident'],
        target: `≤ ${targetMb} MB`,
        measured: `${resident} MB`,
        ratio: resident / targetMb,
      },
      { key: 'peak', cells: ['peak since start'], measured: `${peak} MB` },
    ],
  };
}

async function load(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  await response.arrayBuffer();
}
