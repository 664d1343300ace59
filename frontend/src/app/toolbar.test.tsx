import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { configured } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { Toolbar } from './toolbar';

it('writes a chosen signal to the address, but not the default one', async () => {
  renderPage(<Toolbar />);
  const signal = await screen.findByRole('combobox', { name: 'Signal' });
  await userEvent.selectOptions(signal, 'all');
  expect(location.search).toContain('signal=all');
  await screen.findByRole('option', { name: 'Automatic: actions' });
  await userEvent.selectOptions(signal, 'Automatic: actions');
  expect(location.search).not.toContain('signal');
});

it('stores the app changes switch in the address and the browser', async () => {
  renderPage(<Toolbar />);
  await userEvent.click(await screen.findByRole('switch', { name: 'App changes' }));
  expect(location.search).toContain('appChanges=off');
  expect(localStorage.getItem('apps-telemetry.appChanges')).toBe('off');
});

it('hides the workspace select if only one workspace counts', async () => {
  renderPage(<Toolbar />);
  await screen.findByRole('combobox', { name: 'Signal' });
  expect(screen.queryByRole('combobox', { name: 'Workspace' })).toBeNull();
});

it('writes the chosen workspace to the address', async () => {
  configured({ workspaces: ['1001', '2002'] });
  renderPage(<Toolbar />);
  const workspace = await screen.findByRole('combobox', { name: 'Workspace' });
  await userEvent.selectOptions(workspace, '2002');
  expect(location.search).toContain('workspace=2002');
  await userEvent.selectOptions(workspace, 'All workspaces');
  expect(location.search).not.toContain('workspace');
});
