import { expect, it } from 'vitest';
import { plotLocale } from './plot-locale';

it('names days and months as the locale does, Sunday and January first', () => {
  expect(plotLocale('en-US').shortDays).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
  expect(plotLocale('de-DE').days[0]).toBe('Sonntag');
  expect(plotLocale('de-DE').months[4]).toBe('Mai');
});
