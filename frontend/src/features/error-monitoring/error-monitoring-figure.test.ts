import { describe, expect, it } from 'vitest';
import type { ErrorMonitoringDay, Meta } from '@/api/types';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { errorMonitoringFigure } from './error-monitoring-figure';
import { errorMonitoringDataTable, errorMonitoringSummary } from './error-monitoring-text';

const rows: ErrorMonitoringDay[] = [
  { date: '2026-11-21', hour: null, successful: 0, failed: 0, errorRate: null, complete: true },
  { date: '2026-11-22', hour: null, successful: 91, failed: 9, errorRate: 9, complete: true },
  { date: '2026-11-23', hour: null, successful: 20, failed: 0, errorRate: 0, complete: false },
];

describe('the figure', () => {
  const figure = errorMonitoringFigure(rows, chartContext());

  it('stacks successful and failed interactions', () => {
    expect(figure.layout.barmode).toBe('stack');
    expect(trace(figure, 'Successful')).toMatchObject({ type: 'bar', y: [0, 91, 20] });
    expect(trace(figure, 'Failed')).toMatchObject({ type: 'bar', y: [0, 9, 0] });
  });

  it('hatches the incomplete day', () => {
    expect(trace(figure, 'Failed')).toMatchObject({ marker: { pattern: { shape: ['', '', '/'] } } });
  });

  it('draws the rate on the right axis, with a gap on days without interactions', () => {
    expect(trace(figure, 'Error rate')).toMatchObject({ yaxis: 'y2', y: [null, 9, 0], connectgaps: false });
  });

  it('marks the threshold of the settings', () => {
    const line = (threshold: number) =>
      errorMonitoringFigure(rows, chartContext({ errorRateThreshold: threshold })).layout.shapes?.find(
        (shape) => shape.name === 'threshold',
      );
    expect(line(5)).toMatchObject({ yref: 'y2', y0: 5, y1: 5 });
    expect(line(2.5)).toMatchObject({ y0: 2.5, y1: 2.5 });
  });

  it('includes the threshold in the axis if all days are below it', () => {
    const healthy = errorMonitoringFigure(rows.slice(2), chartContext());
    expect(healthy.layout.yaxis2?.range?.[1]).toBeGreaterThan(5);
  });
});

describe('the texts', () => {
  const meta = {
    from: '2026-11-21',
    to: '2026-11-23',
    logBegins: null,
    asOf: '2026-11-23T09:30:00Z',
    timeZone: 'UTC',
  } as Meta;

  it('say since when there is data, if the window begins before the log', () => {
    const early = { ...meta, from: '2026-01-01', logBegins: '2026-05-30' };
    expect(errorMonitoringSummary(rows.slice(2), early)).toBe('None of 20 interactions failed since May 30.');
  });

  it('names the day with the highest error rate', () => {
    expect(errorMonitoringSummary(rows, meta)).toBe(
      '9 of 120 interactions failed; worst day: Sun, Nov 22, 9.00% (9 of 100).',
    );
    expect(errorMonitoringSummary(rows.slice(2), meta)).toBe('None of 20 interactions failed.');
  });

  it('names the worst hour of a single day', () => {
    const hours = rows.map((row, hour) => ({ ...row, date: '2026-11-22', hour }));
    expect(errorMonitoringSummary(hours, meta)).toBe(
      '9 of 120 interactions failed; worst hour: 01:00–02:00, 9.00% (9 of 100).',
    );
  });

  it('ignores days with too few interactions or failures', () => {
    const few = (successful: number, failed: number): ErrorMonitoringDay[] => [
      {
        date: '2026-11-21',
        hour: null,
        successful,
        failed,
        errorRate: (100 * failed) / (successful + failed),
        complete: true,
      },
    ];
    expect(errorMonitoringSummary(few(25, 2), meta)).toBe('2 of 27 interactions failed.');
    expect(errorMonitoringSummary(few(5, 5), meta)).toBe('5 of 10 interactions failed.');
  });

  it('shows no rate for a day without interactions', () => {
    expect(rowTexts(errorMonitoringDataTable(rows).rows[0])).toEqual(['Sat, Nov 21, 2026', '0', '0', '–']);
  });
});
