import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { failsOnce } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { WorkspaceBanner } from './workspace-banner';

it('shows the problem and its remedy if the own workspace is unknown', async () => {
  failsOnce('kpi-summary', {
    code: 'WORKSPACE_UNKNOWN',
    detail: 'The workspace does not tell its id.',
    action: 'Set DATABRICKS_WORKSPACE_ID.',
    retryable: true,
  });
  renderPage(
    <>
      <WorkspaceBanner />
      <KpiRow />
    </>,
  );
  const banner = await screen.findByRole('alert');
  expect(banner.textContent).toContain(
    'No data is shown. The workspace does not tell its id. Set DATABRICKS_WORKSPACE_ID.',
  );
});
