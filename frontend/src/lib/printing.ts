import { useSyncExternalStore } from 'react';

let printing = false;

/** Whether the page is being printed. Charts and theme change before the browser draws the pages. */
export const isPrinting = () => printing;

function subscribe(listener: () => void): () => void {
  const onPaper = window.matchMedia('print');
  const set = (on: boolean) => {
    printing = on;
    listener();
  };
  const before = () => set(true);
  const after = () => set(false);
  const changed = () => set(onPaper.matches);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  onPaper.addEventListener('change', changed);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    onPaper.removeEventListener('change', changed);
  };
}

export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting);
}
