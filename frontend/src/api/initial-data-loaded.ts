import { type ShownQueries, useShownQueries } from './shown-queries';

const initialDataLoaded = ({ telemetry }: ShownQueries): boolean =>
  telemetry.length > 0 && telemetry.every(({ state }) => state.status !== 'pending');

/** Whether each mounted panel has its first answer. Secondary requests, such as chart marks, wait for this. */
export const useInitialDataLoaded = () => useShownQueries(initialDataLoaded);
