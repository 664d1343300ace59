import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, windowParams } from '@/lib/filters';
import { maxChanges } from '@/overlays/app-changes/change-marks-query';

/** The changes of all apps in the window. The page applies the list's filters. */
export const getAppChanges = (filters: Filters) =>
  telemetryQuery('app-changes', { ...windowParams(filters), limit: maxChanges });
