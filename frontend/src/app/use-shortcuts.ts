import { useEffect } from 'react';
import { shortcutOf } from '@/lib/shortcuts';

const field = 'input:not([type="checkbox"]), select, textarea, dialog';

/** The shortcut's control in the focused or hovered panel, else the first one on the page. */
function find(target: string): HTMLElement | null {
  const control = `[data-shortcut="${target}"]`;
  const panel = document.activeElement?.closest('.panel') ?? document.querySelector('.panel:hover');
  return panel?.querySelector<HTMLElement>(control) ?? document.querySelector<HTMLElement>(control);
}

function press(element: HTMLElement): void {
  if (element instanceof HTMLInputElement && element.type === 'search') {
    element.focus();
  } else {
    element.click();
  }
}

/** Handles keyboard shortcuts while they are enabled. */
export function useShortcuts(on: boolean): void {
  useEffect(() => {
    if (!on) {
      return;
    }
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest(field) !== null;
      const shortcut = shortcutOf(event, inField);
      const element = shortcut && find(shortcut.target);
      if (element) {
        event.preventDefault();
        press(element);
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}
