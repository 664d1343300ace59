import { expect, it } from 'vitest';
import { resolveTheme } from './theme';

it('follows the system until the viewer chooses a theme', () => {
  expect(resolveTheme('system', true)).toBe('dark');
  expect(resolveTheme('system', false)).toBe('light');
  expect(resolveTheme('light', true)).toBe('light');
  expect(resolveTheme('dark', false)).toBe('dark');
});
