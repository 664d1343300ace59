import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { api, settings } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { Freshness } from './freshness';

it('says where the figures come from, and of nobody that they look', async () => {
  renderPage(<Freshness page="overview" />);
  expect(await screen.findByText('Sample data')).toBeTruthy();
  expect(screen.queryByText('Viewer')).toBeNull();
});

it('says who looks, where the platform knows', async () => {
  api.use(
    http.get('*/api/v1/settings', () => HttpResponse.json({ ...settings, viewer: 'anna@example.com' })),
  );
  renderPage(<Freshness page="overview" />);
  expect(await screen.findByText('anna@example.com')).toBeTruthy();
});
