import { beforeEach, expect, it, vi } from 'vitest';
import { drawInTurn } from './draw-queue';

const drawn: string[] = [];

function element(name: string): Element {
  const added = document.body.appendChild(document.createElement('div'));
  added.textContent = name;
  return added;
}

const enqueue = (target: Element) => drawInTurn(target, () => drawn.push(target.textContent));
/** A frame, and the timer after it. */
const frame = () => {
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(1);
};

beforeEach(() => {
  drawn.length = 0;
  document.body.replaceChildren();
  vi.useFakeTimers();
});

it('draws one element a frame, the topmost first', () => {
  const [top, middle, bottom] = [element('top'), element('middle'), element('bottom')];
  for (const target of [bottom, top, middle]) {
    enqueue(target);
  }
  expect(drawn).toEqual([]);
  frame();
  expect(drawn).toEqual(['top']);
  frame();
  frame();
  expect(drawn).toEqual(['top', 'middle', 'bottom']);
});

it('does not draw an element whose turn is cancelled', () => {
  const [first, second] = [element('first'), element('second')];
  const cancel = enqueue(first);
  enqueue(second);
  cancel();
  frame();
  expect(drawn).toEqual(['second']);
});

it('draws the next element if a drawing fails', () => {
  const [first, second] = [element('first'), element('second')];
  drawInTurn(first, () => {
    throw new Error('A defect');
  });
  enqueue(second);
  expect(frame).toThrow('A defect');
  frame();
  expect(drawn).toEqual(['second']);
});
