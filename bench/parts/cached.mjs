import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startNginx } from '../lib/nginx.mjs';
import { processorMs } from '../lib/processor-time.mjs';
import { startServer } from '../lib/server.mjs';
import { median, range } from '../lib/statistics.mjs';
import { hasWrk, runWrk } from '../lib/wrk.mjs';

const assets = 'frontend/dist/assets';
const title = 'Cached answers';
const columns = ['source', 'bytes', 'µs of CPU per answer', 'range'];
const targetRatio = 0.5;
const microsPerMilli = 1_000;

/** Requests per second of a cached answer, compared with static files of equal size. */
export async function cached({ quick, folder }) {
  if (!hasWrk()) {
    const rows = [{ key: 'cached', cells: ['not measured: wrk is not installed', '', '', ''] }];
    return { title, text: 'Needs wrk.', columns, rows };
  }
  const server = await startServer(folder);
  const url = `${server.address}/api/v1/dau-trend?days=30`;
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  const body = Buffer.from(await answer.arrayBuffer());
  const nginx = await startNginx(folder, body);
  const asset = assetOfSize(body.length);
  const targets = [
    { name: 'dau-trend, 200', url, by: server, bytes: body.length, comparedWith: 'nginx, 200' },
    await conditional('dau-trend, 304', url, server, 'nginx, 304'),
    {
      name: 'static file, 200',
      url: `${server.address}/assets/${asset.name}`,
      by: server,
      bytes: asset.size,
    },
    ...(nginx
      ? [
          { name: 'nginx, 200', url: nginx.url, by: nginx, bytes: body.length },
          await conditional('nginx, 304', nginx.url, nginx),
        ]
      : []),
  ];
  await alternate(targets, quick);
  await nginx?.stop();
  await server.stop();
  return {
    title,
    text:
      'Answers per second to wrk on the same machine (2 threads, 32 connections, 5 s, three alternating rounds after a ' +
      'warm-up): a cached answer, a static file from the same server, and the same bytes from nginx ' +
      `(2 workers, no access log)${nginx ? '' : ', which is not installed here'}. Client and servers share the CPUs; ` +
      "the server's CPU time per answer hardly depends on other processes.",
    columns,
    rows: targets.map((target) => row(target, targets)),
  };
}

async function conditional(name, url, by, comparedWith) {
  const tag = (await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })).headers.get('etag');
  const target = { name, url, by, bytes: 0, comparedWith, headers: [`If-None-Match: ${tag}`] };
  const response = await fetch(url, { headers: { 'If-None-Match': tag, 'Accept-Encoding': 'identity' } });
  if (response.status !== 304) {
    throw new Error(`${name} answers ${response.status}`);
  }
  return target;
}

async function alternate(targets, quick) {
  const rounds = quick ? 1 : 3;
  const seconds = quick ? 2 : 5;
  for (const target of targets) {
    // Warm up for twice a round, so that the JIT compiler is mostly done.
    await runWrk(target, 2 * seconds);
    target.rates = [];
    target.costs = [];
  }
  for (let round = 0; round < rounds; round++) {
    for (const target of targets) {
      const spentBefore = processorMs(target.by.pids);
      const { rate, answers } = await runWrk(target, seconds);
      target.rates.push(rate);
      target.costs.push(((processorMs(target.by.pids) - spentBefore) * microsPerMilli) / answers);
    }
  }
}

/** The asset nearest in size. */
function assetOfSize(bytes) {
  const files = readdirSync(assets)
    .filter((name) => !/\.(br|gz)$/.test(name))
    .map((name) => ({ name, size: statSync(join(assets, name)).size }));
  return files.reduce((best, file) =>
    Math.abs(file.size - bytes) < Math.abs(best.size - bytes) ? file : best,
  );
}

function row({ name, bytes, rates, costs, comparedWith }, targets) {
  const rate = median(rates);
  const other = targets.find((target) => target.name === comparedWith);
  const cells = [name, bytes, median(costs).toFixed(1), range(rates, Math.round)];
  if (!other) {
    return { key: name, cells, measured: `${Math.round(rate)} /s` };
  }
  const share = rate / median(other.rates);
  return {
    key: name,
    cells,
    target: `≥ ${targetRatio} × nginx`,
    measured: `${Math.round(rate)} /s, ${share.toFixed(2)} ×`,
    ratio: targetRatio / share,
  };
}
