import { describe, expect, it } from 'vitest';
import { appEvent } from '@/testing/app-events';
import { chartContext, trace } from '@/testing/chart-context';
import { baseLayout } from './base-layout';
import { withEventColumn } from './event-column';
import { type EventMarks, eventMarks } from './event-groups';
import { withEventMarks } from './event-marks';
import { cellText } from './event-words';
import type { Figure } from './figure';

const { theme } = chartContext();
const space = { timeZone: 'UTC', from: '2026-11-01', to: '2026-11-23', width: 800 };
const chart: Figure = {
  data: [],
  layout: { ...baseLayout(theme, 'one'), yaxis: { range: [0, 50] }, shapes: [{ name: 'incomplete' }] },
};
const draw = (marks: EventMarks | null) => withEventMarks(chart, marks, 'UTC', theme);
const failed = appEvent({ failed: true, user: null, time: '2026-11-18T15:00:00Z' });

describe('a chart with events', () => {
  const figure = draw(eventMarks([appEvent(), failed], space));

  it('tells failures apart by shape, not by colour alone', () => {
    expect(trace(figure, 'Events')).toMatchObject({ marker: { symbol: ['diamond', 'x'] } });
    const dashes = figure.layout.shapes?.filter(({ name }) => name === 'event').map(({ line }) => line?.dash);
    expect(dashes).toEqual(['dot', 'solid']);
  });

  it('keeps its axes and the marks it had', () => {
    expect(figure.layout.yaxis).toEqual({ range: [0, 50] });
    expect(figure.layout.shapes?.[0]?.name).toBe('incomplete');
    expect(figure.layout).toMatchObject({ yaxis3: { overlaying: 'y', fixedrange: true, visible: false } });
  });

  it('tells who, when, which app and how it went, beside the figures of the day', () => {
    const told = trace(figure, 'Events of the day');
    expect(told.x).toEqual(['2026-11-18']);
    expect(told.customdata).toEqual([
      '<b>2 events, 1 failed</b><br>' +
        '13:32 sales-explorer: deployed by ann@example.com<br>' +
        '15:00 <b>✕ sales-explorer: deployment failed</b>',
    ]);
  });

  it('keeps room for them before they are there', () => {
    expect(draw(null).layout.margin).toEqual(figure.layout.margin);
    expect(draw(null).data).toEqual([]);
  });
});

describe('a dense chart', () => {
  const many = Array.from({ length: 70 }, (_, index) =>
    appEvent({ app: `app <${index}>`, failed: index === 69, time: '2026-11-17T10:00:00Z' }),
  );
  const figure = draw(eventMarks(many, space));

  it('has one mark a day with the count in it, of another shape where any failed', () => {
    expect(trace(figure, 'Events')).toMatchObject({ text: ['70'], marker: { symbol: ['square'] } });
  });

  it('tells the first ones, and how many more there are', () => {
    const [text] = trace(figure, 'Events of the day').customdata as string[];
    expect(text?.split('<br>')).toHaveLength(6);
    expect(text).toContain('app &lt;0&gt;: deployed');
    expect(text).toMatch(/and 66 more$/);
  });
});

describe('in the table', () => {
  it('each day says what happened', () => {
    const twin = {
      columns: ['Day'],
      rows: [
        { key: '2026-11-17', cells: ['a'] },
        { key: '2026-11-18', cells: ['b'] },
      ],
    };
    expect(withEventColumn(twin, [appEvent(), failed], 'UTC')).toEqual({
      columns: ['Day', 'Events'],
      rows: [
        { key: '2026-11-17', cells: ['a', ''] },
        { key: '2026-11-18', cells: ['b', '1 deployed, 1 deployment failed'] },
      ],
    });
  });

  it('the same is counted together', () => {
    expect(cellText([appEvent(), appEvent(), appEvent({ action: 'startApp' })])).toBe(
      '2 deployed, 1 started',
    );
  });
});
