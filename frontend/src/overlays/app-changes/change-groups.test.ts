import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/dates';
import { appChange, impact } from '@/testing/app-changes';
import { alongDayAxis, axisMs, byDay, changeGroups, markPixels } from './change-groups';

const space = { timeZone: 'UTC', from: '2026-10-25', to: '2026-11-23', width: 900 };
const dayMs = 86_400_000;

describe('alongDayAxis', () => {
  it('places noon in the chosen zone at the date', () => {
    expect(alongDayAxis('2026-11-18T11:00:00Z', 'Europe/Berlin')).toBe('2026-11-18 00:00:00');
  });

  it('places midnight half a day before the date', () => {
    expect(alongDayAxis('2026-11-18T00:00:00Z', 'UTC')).toBe('2026-11-17 12:00:00');
  });
});

it('days are those of the chosen zone', () => {
  const late = appChange({ time: '2026-11-18T23:30:00Z' });
  expect([...byDay([late], 'UTC').keys()]).toEqual(['2026-11-18']);
  expect([...byDay([late], 'Europe/Berlin').keys()]).toEqual(['2026-11-19']);
});

describe('groups', () => {
  const broken = appChange({ app: 'sales', time: '2026-11-13T09:15:00Z', impact: impact() });
  const failed = appChange({ app: 'people', time: '2026-11-13T14:00:00Z', failed: true });
  const early = appChange({ app: 'other', action: 'startApp', time: '2026-11-13T06:00:00Z' });

  it('stand at the time of their worst change, which comes first', () => {
    expect(changeGroups([early, failed, broken], space)).toEqual([
      { at: '2026-11-12 21:15:00', kind: 'raised', changes: [broken, failed, early] },
    ]);
  });

  it('are apart if their changes are', () => {
    const nextDay = appChange({ time: '2026-11-14T09:15:00Z' });
    expect(changeGroups([nextDay, broken], space).map(({ kind }) => kind)).toEqual(['raised', 'minor']);
    expect(changeGroups([nextDay, broken], { ...space, width: 300 })).toHaveLength(1);
  });

  it.each([240, 565, 900, 1400])('have room for their buttons on %i pixels, and lose no change', (width) => {
    const many = Array.from({ length: 300 }, (_, index) =>
      appChange({
        app: `app ${index}`,
        time: new Date(
          Date.parse('2026-10-25T00:00:00Z') + ((index * 7919) % 30) * dayMs + index * 60_000,
        ).toISOString(),
        failed: index % 17 === 0,
        impact: index % 23 === 0 ? impact() : null,
      }),
    );
    const groups = changeGroups(many, { ...space, width });
    const start = axisMs(`${addDays(space.from, -1)} 12:00`);
    const places = groups.map(({ at }) => ((axisMs(at) - start) / (30 * dayMs)) * width);
    for (const [index, place] of places.entries()) {
      expect(place - (places[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(markPixels);
    }
    expect(new Set(groups.flatMap(({ changes }) => changes))).toEqual(new Set(many));
    expect(groups.flatMap(({ changes }) => changes)).toHaveLength(many.length);
  });
});
