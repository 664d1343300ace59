import { telemetryQuery } from '@/api/telemetry-query';
import type { ErrorMonitoringDay, QueryParams } from '@/api/types';

export const getErrorMonitoring = (params: QueryParams) =>
  telemetryQuery<ErrorMonitoringDay[]>('error-monitoring', params);
