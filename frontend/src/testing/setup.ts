import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { api } from './fake-api';

/** jsdom lays nothing out: everything counts as near, nothing has a size, and the system is light. */
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

const lightSystem = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });

Object.assign(globalThis, { IntersectionObserver: Near, ResizeObserver: Sizeless });
Object.assign(window, { matchMedia: lightSystem });

// A busy machine is no defect.
configure({ asyncUtilTimeout: 4_000 });

beforeAll(() => api.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  api.resetHandlers();
  localStorage.clear();
  history.replaceState(null, '', '/');
});
afterAll(() => api.close());
