import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const classPath = ['backend/target/test-classes', 'backend/target/classes', 'backend/target/lib/*'].join(':');
const mainClass = 'dev.appstelemetry.bench.EndpointBenchmark';
const targetRatio = 1.3;

/** Each endpoint uncached over HTTP, compared with the same statements on bare DuckDB in the same process. */
export async function endpoints({ quick, folder }) {
  const file = join(folder, 'endpoints.json');
  const zones = quick ? 10 : 60;
  const options = ['-Duser.timezone=UTC', '-Xmx512m', '-XX:+UseSerialGC', '-cp', classPath];
  execFileSync('java', [...options, mainClass, file, String(zones)], { stdio: ['ignore', 2, 2] });
  const figures = JSON.parse(readFileSync(file, 'utf8'));
  return {
    title: 'Endpoints, uncached',
    text:
      `${zones} sequential HTTP requests per endpoint for 30 days, each in another time zone so that nothing is cached, ` +
      'each followed by the same statement and bound values on a bare DuckDB connection to the same database ' +
      '(prepared, run, every row read). Milliseconds; the p99 of so few requests is their maximum.',
    columns: ['endpoint', 'p50', 'p99', 'DuckDB p50', 'DuckDB p99'],
    rows: figures.map((figure) => ({
      key: figure.endpoint,
      cells: [
        figure.endpoint,
        figure.httpMedian.toFixed(1),
        figure.httpP99.toFixed(1),
        figure.duckDbMedian.toFixed(1),
        figure.duckDbP99.toFixed(1),
      ],
      target: `≤ ${targetRatio.toFixed(2)} × DuckDB`,
      ratio: figure.httpMedian / figure.duckDbMedian / targetRatio,
      measured: `${(figure.httpMedian / figure.duckDbMedian).toFixed(2)} ×`,
    })),
  };
}
