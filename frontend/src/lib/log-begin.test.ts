import { expect, it } from 'vitest';
import type { Meta } from '@/api/types';
import { knownDays } from './log-begin';

it('reports days before the log begins', () => {
  const daysOfLog = (logBegins: string | null) =>
    knownDays({ logBegins, timeZone: 'UTC' } as Meta, 365, '2026-11-24T12:00:00Z');
  expect(daysOfLog('2026-11-05')).toBe(20);
  expect(daysOfLog('2024-01-01')).toBe(365);
  expect(daysOfLog(null)).toBe(365);
});
