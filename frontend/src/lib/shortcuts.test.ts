import { expect, it } from 'vitest';
import { shortcutOf, shortcuts } from './shortcuts';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

it('finds the shortcut of a key, in either case', () => {
  expect(shortcutOf(press('r'), false)?.target).toBe('refresh');
  expect(shortcutOf(press('R'), false)?.target).toBe('refresh');
  expect(shortcutOf(press('q'), false)).toBeNull();
});

it('leaves typing and the browser alone', () => {
  expect(shortcutOf(press('r'), true)).toBeNull();
  expect(shortcutOf(press('r', { ctrlKey: true }), false)).toBeNull();
  expect(shortcutOf(press('r', { metaKey: true }), false)).toBeNull();
});

it('has no key twice', () => {
  expect(new Set(shortcuts.map((shortcut) => shortcut.key)).size).toBe(shortcuts.length);
});
