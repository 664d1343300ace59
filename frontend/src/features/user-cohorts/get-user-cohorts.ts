import { telemetryQuery } from '@/api/telemetry-query';
import type { QueryParams, UserCohortDay } from '@/api/types';

export const getUserCohorts = (params: QueryParams) =>
  telemetryQuery<UserCohortDay[]>('user-cohorts', params);
