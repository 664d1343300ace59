import { exportedRows } from './store/exported-rows.mjs';
import { sampleClients } from './store/sample-clients.mjs';
import { workspaceCopy } from './store/workspace-copy.mjs';

const tenMillion = {
  rows: 10_000_000,
  repetitions: 15,
  targetsMs: {
    'dau-trend': 100,
    'top-apps': 100,
    'usage-heatmap': 100,
    'error-monitoring': 100,
    'kpi-summary': 250,
    'user-segmentation': 250,
    'user-cohorts': 250,
  },
  memoryTargetMb: 1_000,
  comparesEarlier: true,
  startTargets: true,
};

const fiftyMillion = {
  ...tenMillion,
  rows: 50_000_000,
  repetitions: 7,
  targetsMs: {
    'dau-trend': 500,
    'top-apps': 500,
    'usage-heatmap': 500,
    'error-monitoring': 500,
    'kpi-summary': 500,
    'user-segmentation': 1_500,
    'user-cohorts': 1_500,
  },
  memoryTargetMb: 3_000,
  comparesEarlier: false,
  startTargets: false,
};

const brief = { rows: 500_000, repetitions: 2 };

/**
 * The event store: exported rows, the sample with several clients, and the copy of a workspace. `BENCH_LARGE=1` adds
 * an export of 50 million rows, which takes long.
 */
export async function store({ quick, folder }) {
  const sections = [
    () => exportedRows(quick ? { ...tenMillion, ...brief } : tenMillion, folder),
    () => sampleClients({ quick, folder }),
    () => workspaceCopy({ quick, folder }),
    ...(process.env.BENCH_LARGE === '1' && !quick ? [() => exportedRows(fiftyMillion, folder)] : []),
  ];
  const measured = [];
  for (const section of sections) {
    measured.push(await section());
  }
  return measured;
}
