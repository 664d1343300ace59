import { afterFrame } from './after-frame';

/** A drawing that waits for its turn. */
interface Turn {
  element: Element;
  draw: () => void;
}

const waiting = new Set<Turn>();
let scheduled = false;

const isBefore = (one: Element, other: Element) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function drawNext(): void {
  scheduled = false;
  const [first, ...others] = waiting;
  if (!first) {
    return;
  }
  const next = others.reduce((top, turn) => (isBefore(turn.element, top.element) ? turn : top), first);
  waiting.delete(next);
  try {
    next.draw();
  } finally {
    schedule();
  }
}

function schedule(): void {
  if (!scheduled && waiting.size > 0) {
    scheduled = true;
    afterFrame(drawNext);
  }
}

/**
 * Draws in a later frame, one element a frame, the topmost element of the page first. Drawing is slow, and the page
 * stays usable between two drawings. Returns a function that cancels the turn.
 */
export function drawInTurn(element: Element, draw: () => void): () => void {
  const turn = { element, draw };
  waiting.add(turn);
  schedule();
  return () => {
    waiting.delete(turn);
  };
}
