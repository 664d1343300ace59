import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { api } from './fake-api';

/** Reports each element as near the viewport, because jsdom has no layout. */
class Near implements Partial<IntersectionObserver> {
  readonly #report: IntersectionObserverCallback;
  constructor(report: IntersectionObserverCallback) {
    this.#report = report;
  }
  observe(target: Element) {
    const entry = { isIntersecting: true, target } as IntersectionObserverEntry;
    this.#report([entry], this as unknown as IntersectionObserver);
  }
  disconnect() {}
}

class Sizeless implements Partial<ResizeObserver> {
  observe() {}
  disconnect() {}
}

/** jsdom has no modal dialogs. */
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
});

/** jsdom has no popovers. It hides them. */
function show(popover: HTMLElement, open: boolean): void {
  popover.style.display = open ? 'block' : 'none';
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState: open ? 'open' : 'closed' }));
}

Object.assign(HTMLElement.prototype, {
  hidePopover(this: HTMLElement) {
    show(this, false);
  },
  scrollIntoView() {},
});

// Assigned, because test files share the document: with a listener of each file, a click would open and close.
document.onclick = ({ target }) => {
  const button = target instanceof Element ? target.closest('[popovertarget]') : null;
  const popover = document.getElementById(button?.getAttribute('popovertarget') ?? '');
  if (popover) {
    show(popover, popover.style.display !== 'block');
  }
};

const lightSystem = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });

Object.assign(globalThis, { IntersectionObserver: Near, ResizeObserver: Sizeless });
Object.assign(window, { matchMedia: lightSystem });

// Long enough for busy machines, but shorter than a test's time limit, so that the error names the awaited element.
configure({ asyncUtilTimeout: 30_000 });

beforeAll(() => api.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  api.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
  history.replaceState(null, '', '/');
});
afterAll(() => api.close());
