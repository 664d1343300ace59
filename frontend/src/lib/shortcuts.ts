/** A key and the control it presses: the one marked with the same `data-shortcut`. */
export interface Shortcut {
  key: string;
  words: string;
  target: string;
}

export const shortcuts: readonly Shortcut[] = [
  { key: '1', words: 'Last 7 days', target: 'days-7' },
  { key: '2', words: 'Last 30 days', target: 'days-30' },
  { key: '3', words: 'Last 90 days', target: 'days-90' },
  { key: 'c', words: 'Compare with the previous period', target: 'compare' },
  { key: 'e', words: 'Events of apps on the charts, or not', target: 'events' },
  { key: 'r', words: 'Refresh', target: 'refresh' },
  { key: 'a', words: 'Auto-refresh on or off', target: 'auto-refresh' },
  { key: 't', words: 'The chart in focus, or under the pointer, as a table', target: 'table' },
  { key: 'x', words: 'Clear all filters', target: 'clear' },
  { key: '/', words: 'Search users', target: 'search' },
  { key: 'd', words: 'Next theme', target: 'theme' },
  { key: '?', words: 'This list', target: 'help' },
];

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The shortcut of a key press, unless the key belongs to a field or to the browser. */
export function shortcutOf(pressed: Pressed, inField: boolean): Shortcut | null {
  if (inField || pressed.ctrlKey || pressed.metaKey || pressed.altKey) {
    return null;
  }
  return shortcuts.find((shortcut) => shortcut.key === pressed.key.toLowerCase()) ?? null;
}
