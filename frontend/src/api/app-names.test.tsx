import { useQueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render-page';
import { useAppNames } from './app-names';

/** Rows of two answers on the screen. Some rows are malformed. */
const rows = { 'dau-trend': [null, 7, 'text', {}], 'top-apps': [null, { appKey: 'k1', app: 'sales' }] };

function Names({ chosen }: { chosen: string[] }) {
  const client = useQueryClient();
  useState(() =>
    Object.entries(rows).map(([name, data]) => client.setQueryData(['telemetry', name, {}], { data })),
  );
  const nameOf = useAppNames(chosen);
  return <p>Chosen: {chosen.map(nameOf).join(', ')}</p>;
}

it.each([
  [[], 'Chosen:'],
  [['k1'], 'Chosen: sales'],
  [['k1', 'k2'], 'Chosen: …, …'],
])('names the apps %j from answers on the screen, whatever their rows are', (chosen, shown) => {
  renderPage(<Names chosen={chosen} />);
  expect(screen.getByText(/^Chosen/).textContent?.trim()).toBe(shown);
});
