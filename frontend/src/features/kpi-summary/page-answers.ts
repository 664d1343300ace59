import { telemetryQuery } from '@/api/telemetry-query';
import type { AppFailures, DauTrendDay, ErrorMonitoringDay } from '@/api/types';
import { type Filters, filterParams } from '@/lib/filters';
import { useTelemetry } from '@/panels/use-telemetry';

/** The answers of other panels on the page. Undefined until those panels have loaded them. */
interface PageAnswers {
  usage: DauTrendDay[] | undefined;
  health: ErrorMonitoringDay[] | undefined;
  failures: AppFailures[] | undefined;
}

/** The number of apps that the panel of failures asks for. With another number, this would be another query. */
export const failuresLimit = 10;

/** Reads the answers of other panels from the cache. It sends no request, so that the page sends none more. */
export function usePageAnswers(filters: Filters): PageAnswers {
  const params = filterParams(filters);
  const usage = useTelemetry(telemetryQuery('dau-trend', params), false);
  const health = useTelemetry(telemetryQuery('error-monitoring', params), false);
  const failures = useTelemetry(telemetryQuery('app-failures', { ...params, limit: failuresLimit }), false);
  return { usage: usage.data?.data, health: health.data?.data, failures: failures.data?.data };
}
