import { expect, it } from 'vitest';
import { parseFilters } from './filters';
import { viewFacts } from './view-facts';

const filters = parseFilters(new URLSearchParams('timeZone=Europe/Berlin'));
const days = { from: '2026-10-25', to: '2026-11-23' };

it('says days, time zone, signal, principals and filters', () => {
  expect(
    viewFacts({ ...days, signal: 'sign-in' }, filters, [{ name: 'App', value: 'sales', without: {} }]),
  ).toBe('Sun, Oct 25, 2026 – Mon, Nov 23, 2026 · Europe/Berlin · Sign-ins · People · App: sales');
});

it('omits a signal that is not known yet', () => {
  expect(viewFacts(days, { ...filters, includeServicePrincipals: true }, [])).toBe(
    'Sun, Oct 25, 2026 – Mon, Nov 23, 2026 · Europe/Berlin · People and service principals',
  );
});
