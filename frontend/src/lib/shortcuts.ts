/** A key, and the `data-shortcut` of the control that it activates. */
interface Shortcut {
  key: string;
  text: string;
  target: string;
}

export const shortcuts: readonly Shortcut[] = [
  { key: '1', text: 'Last 7 days', target: 'days-7' },
  { key: '2', text: 'Last 30 days', target: 'days-30' },
  { key: '3', text: 'Last 90 days', target: 'days-90' },
  { key: 'c', text: 'Compare with earlier weeks', target: 'compare' },
  { key: 'e', text: 'Show or hide app changes on the charts', target: 'app-changes' },
  { key: 'r', text: 'Refresh', target: 'refresh' },
  { key: 'a', text: 'Turn auto-refresh on or off', target: 'auto-refresh' },
  { key: 't', text: 'Show the focused or hovered chart as a table', target: 'table' },
  { key: 'x', text: 'Clear all filters', target: 'clear' },
  { key: '/', text: 'Search users', target: 'search' },
  { key: 'd', text: 'Switch theme', target: 'theme' },
  { key: '?', text: 'Show this list', target: 'help' },
];

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The shortcut of a key press. Null in input fields and with modifier keys. */
export function shortcutOf(pressed: Pressed, inField: boolean): Shortcut | null {
  if (inField || pressed.ctrlKey || pressed.metaKey || pressed.altKey) {
    return null;
  }
  return shortcuts.find((shortcut) => shortcut.key === pressed.key.toLowerCase()) ?? null;
}
