import { expect, it } from 'vitest';
import { plotLocale } from './plot-locale';

it("uses the locale's names, starting with Sunday and January", () => {
  expect(plotLocale('en-US').shortDays).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
  expect(plotLocale('de-DE').days[0]).toBe('Sonntag');
  expect(plotLocale('de-DE').months[4]).toBe('Mai');
});
