import { expect, it } from 'vitest';
import { documentTitle, routeOf, routes } from './routes';

it('finds the page of an address, with or without a slash at its end', () => {
  expect(routeOf('/')?.name).toBe('overview');
  expect(routeOf('/apps')?.name).toBe('apps');
  expect(routeOf('/apps/')?.name).toBe('apps');
  expect(routeOf('/status')?.name).toBe('status');
});

it('knows no others', () => {
  expect(routeOf('/no/such/page')).toBeNull();
  expect(routeOf('/apps/one')).toBeNull();
});

it('gives each page a title of its own', () => {
  expect(new Set(routes.map(documentTitle)).size).toBe(routes.length);
});
