import { useEffect } from 'react';
import { shortcutOf } from '@/lib/shortcuts';

const field = 'input:not([type="checkbox"]), select, textarea, dialog';

/** A control in the panel that has the focus or the pointer comes before the first one of the page. */
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

/** Listens for the page's keys while they are switched on. */
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
