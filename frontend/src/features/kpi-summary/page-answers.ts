import { telemetryQuery } from '@/api/telemetry-query';
import type { AppFailures, DauTrendDay, ErrorMonitoringDay } from '@/api/types';
import { type Filters, filterParams } from '@/lib/filters';
import { getAppFailures } from '@/panels/get-app-failures';
import { useTelemetry } from '@/panels/use-telemetry';

/** The answers of other panels on the page. Undefined until those panels have loaded them. */
interface PageAnswers {
  usage: DauTrendDay[] | undefined;
  health: ErrorMonitoringDay[] | undefined;
  failures: AppFailures[] | undefined;
}

/** Reads the answers of other panels from the cache. It sends no request, so that the page sends none more. */
export function usePageAnswers(filters: Filters): PageAnswers {
  const params = filterParams(filters);
  const usage = useTelemetry(telemetryQuery('dau-trend', params), false);
  const health = useTelemetry(telemetryQuery('error-monitoring', params), false);
  const failures = useTelemetry(getAppFailures(filters), false);
  return { usage: usage.data?.data, health: health.data?.data, failures: failures.data?.data };
}
