import { expect, it } from 'vitest';
import type { AppFailures } from '@/api/types';
import { someFailures } from '@/testing/app-failures';
import { appFailuresSummary, intervalText, worstDayText } from './app-failures-text';

const failing = (app: string, more: Partial<AppFailures> = {}) => someFailures({ app, ...more });

it('names the app above the threshold, with its share of all failures', () => {
  expect(appFailuresSummary([failing('sales')], 5)).toBe(
    'sales is above the 5.00% threshold and has 47.20% of all failures.',
  );
});

it('counts the other apps above the threshold', () => {
  const apps = [
    failing('sales'),
    failing('churn', { share: 10 }),
    failing('fraud', { aboveThreshold: false }),
  ];
  expect(appFailuresSummary(apps, 5)).toBe(
    'sales and 1 other app are above the 5.00% threshold. sales has 47.20% of all failures.',
  );
});

it('says that no app is above the threshold', () => {
  expect(appFailuresSummary([failing('fraud', { aboveThreshold: false })], 5)).toBe(
    'No app is above the 5.00% threshold beyond chance.',
  );
});

it('shows the interval of the rate', () => {
  expect(intervalText(failing('sales'))).toBe('5.05–8.09%');
});

it('describes the worst day by its failures and interactions', () => {
  expect(worstDayText(failing('sales'))).toBe('Nov 13: 310 of 970, 31.96%');
});
