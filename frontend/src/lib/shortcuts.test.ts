import { expect, it } from 'vitest';
import { shortcutOf, shortcuts } from './shortcuts';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

it('finds the shortcut of a key, ignoring case', () => {
  expect(shortcutOf(press('r'), false)?.target).toBe('refresh');
  expect(shortcutOf(press('R'), false)?.target).toBe('refresh');
  expect(shortcutOf(press('q'), false)).toBeNull();
});

it('ignores keys in fields and with modifiers', () => {
  expect(shortcutOf(press('r'), true)).toBeNull();
  expect(shortcutOf(press('r', { ctrlKey: true }), false)).toBeNull();
  expect(shortcutOf(press('r', { metaKey: true }), false)).toBeNull();
});

it('has unique keys', () => {
  expect(new Set(shortcuts.map((shortcut) => shortcut.key)).size).toBe(shortcuts.length);
});
