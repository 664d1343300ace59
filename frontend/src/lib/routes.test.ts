import { expect, it } from 'vitest';
import { documentTitle, routeOf, routes } from './routes';

it('finds the page of a path, with or without a trailing slash', () => {
  expect(routeOf('/')?.name).toBe('overview');
  expect(routeOf('/apps')?.name).toBe('apps');
  expect(routeOf('/apps/')?.name).toBe('apps');
  expect(routeOf('/status')?.name).toBe('status');
});

it('finds no page for other paths', () => {
  expect(routeOf('/no/such/page')).toBeNull();
  expect(routeOf('/apps/one')).toBeNull();
});

it('has a different title for each page', () => {
  expect(new Set(routes.map(documentTitle)).size).toBe(routes.length);
});
