import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { CrashBoundary } from '@/components/crash-boundary';
import { Lazily, lazyPart, MissingScript } from '@/lib/lazy-part';

const module = { default: ({ name }: { name: string }) => <p>Hello {name}</p> };

beforeEach(() => {
  // React logs errors that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

function show(load: () => Promise<typeof module>) {
  const part = lazyPart(load);
  render(
    <CrashBoundary
      fallback={(error, retry) => (
        <button type="button" onClick={retry}>
          {error instanceof MissingScript ? 'Script missing' : 'Crashed'}
        </button>
      )}
    >
      <Lazily part={part} props={{ name: 'Ann' }} fallback="Waiting" />
    </CrashBoundary>,
  );
  return part;
}

it('shows the fallback, then the loaded part', async () => {
  show(() => Promise.resolve(module));
  screen.getByText('Waiting');
  await screen.findByText('Hello Ann');
});

it('loads the script again after a retry', async () => {
  const load = vi.fn(() => Promise.resolve(module));
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  show(load);
  await userEvent.click(await screen.findByText('Script missing'));
  await screen.findByText('Hello Ann');
  expect(load).toHaveBeenCalledTimes(2);
});

it('ignores a failed preload', async () => {
  const load = vi.fn(() => Promise.resolve(module));
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const part = lazyPart(load);
  part.preload();
  await Promise.resolve();
  render(<Lazily part={part} props={{ name: 'Ann' }} fallback="Waiting" />);
  await screen.findByText('Hello Ann');
});
