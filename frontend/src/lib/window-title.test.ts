import { expect, it } from 'vitest';
import type { ActiveFilter } from './active-filters';
import { routes } from './routes';
import { windowTitle } from './window-title';

const [overview, apps, status] = routes;
const filter = (value: string): ActiveFilter => ({ name: 'App', value, without: {} });

it('names the range', () => {
  expect(windowTitle(overview, { days: 30 }, [])).toBe('30 days · Apps Telemetry');
  expect(windowTitle(apps, { days: 1 }, [])).toBe('Today · Apps · Apps Telemetry');
});

it('names at most two filters', () => {
  expect(windowTitle(overview, { days: 30 }, [filter('sales-explorer')])).toBe(
    'sales-explorer, 30 days · Apps Telemetry',
  );
  expect(windowTitle(overview, { days: 7 }, ['a', 'b', 'c', 'd'].map(filter))).toBe(
    'a, b, 2 more, 7 days · Apps Telemetry',
  );
});

it('names no filters of a page without figures', () => {
  expect(windowTitle(status, { days: 30 }, [filter('sales-explorer')])).toBe('Status · Apps Telemetry');
});
