import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render-page';
import { CopyLinkButton } from './copy-link-button';

const address = '/?days=7&timeZone=UTC&app=sales';

it('copies the address with the filters', async () => {
  const user = userEvent.setup();
  renderPage(<CopyLinkButton />, address);
  await user.click(await screen.findByRole('button', { name: 'Copy link' }));
  expect(await screen.findByRole('button', { name: 'Link copied' })).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe(location.href);
});

it('shows the address if the browser denies the clipboard', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  renderPage(<CopyLinkButton />, address);
  await user.click(await screen.findByRole('button', { name: 'Copy link' }));
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' });
  expect(field.value).toBe(location.href);
});
