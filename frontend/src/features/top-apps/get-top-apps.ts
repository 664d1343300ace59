import { telemetryQuery } from '@/api/telemetry-query';
import type { QueryParams, TopApp } from '@/api/types';

export const getTopApps = (params: QueryParams) =>
  telemetryQuery<TopApp[]>('top-apps', { ...params, limit: '10' });
