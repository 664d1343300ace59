import { earlierCommit, earlierJar } from '../../lib/earlier-server.mjs';
import { endpointNames } from '../../lib/endpoint-names.mjs';
import { processorMs } from '../../lib/processor-time.mjs';
import { startServer } from '../../lib/server.mjs';
import { mean, median, range } from '../../lib/statistics.mjs';
import { timedRequest } from '../../lib/timed-request.mjs';
import { zones } from '../../lib/zones.mjs';

const clients = 4;
const targetShare = 0.15;
const warmUps = 3;

/** Several clients that load the seven queries of the page at once, in turns with the earlier server. */
export async function sampleClients({ quick, folder }) {
  const rounds = quick ? 4 : 15;
  const jar = earlierJar();
  const server = { name: 'now', zone: 'timeZone', ...(await startServer(folder)) };
  const earlier = jar && { name: earlierCommit, zone: 'tz', ...(await startServer(folder, { jar })) };
  const servers = earlier ? [server, earlier] : [server];
  for (const each of servers) {
    each.times = [];
    each.costs = [];
  }
  const all = zones((warmUps + rounds) * clients);
  for (let round = 0; round < warmUps + rounds; round++) {
    const own = all.slice(round * clients, (round + 1) * clients);
    for (const each of round % 2 === 0 ? servers : [...servers].reverse()) {
      const { times, cost } = await loadPages(each, own);
      if (round >= warmUps) {
        each.times.push(...times);
        each.costs.push(cost);
      }
    }
  }
  await Promise.all(servers.map((each) => each.stop()));
  return {
    title: 'Store: the sample',
    text:
      `${clients} clients at once, each with the seven queries of the page at once in a time zone of its own, so that ` +
      `nothing is cached; ${rounds} rounds, alternating with the server of ${earlierCommit} on its sample, which has about ` +
      'as many rows. Milliseconds until the last of the seven answers; CPU is the time of the server process per client.',
    columns: ['server', 'range', 'CPU ms'],
    rows: earlier ? [plainRow(earlier), comparedRow(server, earlier)] : [plainRow(server), missingRow()],
  };
}

async function loadPages(server, ownZones) {
  const spentBefore = processorMs(server.pids);
  const times = await Promise.all(ownZones.map((zone) => loadPage(server, zone)));
  return { times, cost: (processorMs(server.pids) - spentBefore) / ownZones.length };
}

async function loadPage(server, zone) {
  const answers = await Promise.all(
    endpointNames.map((name) => timedRequest(server, `/api/v1/${name}?days=30&${server.zone}=${zone}`)),
  );
  return Math.max(...answers.map((answer) => answer.ms));
}

function cells({ name, times, costs }) {
  return [name, range(times, Math.round), mean(costs).toFixed(0)];
}

function plainRow(server) {
  return {
    key: `sample ${server.name}`,
    cells: cells(server),
    measured: `${Math.round(median(server.times))} ms`,
  };
}

function missingRow() {
  return {
    key: `sample ${earlierCommit}`,
    cells: [earlierCommit, '', ''],
    measured: 'not measured: it cannot be built here',
  };
}

function comparedRow(server, earlier) {
  const share = median(server.times) / median(earlier.times);
  return {
    key: 'seven queries on the sample',
    cells: cells(server),
    target: `≤ ${targetShare} × ${earlierCommit}`,
    measured: `${Math.round(median(server.times))} ms, ${share.toFixed(2)} ×`,
    ratio: share / targetShare,
  };
}
