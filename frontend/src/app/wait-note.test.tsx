import { screen } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { topApps } from '@/features/top-apps/top-apps-chart';
import { ChartPanel } from '@/panels/chart-panel';
import { answersJson, api, configured, copy, freshness } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';

const neverAnswers = () =>
  api.use(
    http.get('*/api/v1/top-apps', async () => {
      await delay('infinite');
      return HttpResponse.error();
    }),
  );
const appears = (text: RegExp) => screen.findByText(text, {}, { timeout: 10_000 });

it('says that the warehouse is asked, and for how long', async () => {
  configured({ source: 'databricks' });
  neverAnswers();
  renderPage(<ChartPanel chart={topApps} />);
  await screen.findByRole('heading', { name: 'Top 10 apps' });
  expect(screen.queryByText(/warehouse/)).toBeNull();
  await appears(/^Asking the warehouse… 3 s\. The first answer of the day takes longer\.$/);
});

it('does not name the warehouse if the rows are copied', async () => {
  configured({ source: 'databricks' });
  answersJson('freshness', { ...freshness, copy: copy() });
  neverAnswers();
  renderPage(<ChartPanel chart={topApps} />);
  await appears(/^Still loading… 3 s$/);
});

it('does not name the warehouse without one', async () => {
  neverAnswers();
  renderPage(<ChartPanel chart={topApps} />);
  await appears(/^Still loading… 3 s$/);
});
