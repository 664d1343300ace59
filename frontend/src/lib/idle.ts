const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

export interface InputWatch {
  idleMs: () => number;
  stop: () => void;
}

/** Measures the time since the last input, or since this call, until it is stopped. */
export function watchInput(): InputWatch {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  for (const input of inputs) {
    window.addEventListener(input, note, { capture: true, passive: true });
  }
  return {
    idleMs: () => Date.now() - last,
    stop: () => {
      for (const input of inputs) {
        window.removeEventListener(input, note, { capture: true });
      }
    },
  };
}
