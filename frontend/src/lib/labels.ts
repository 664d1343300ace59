import type { ActivityStatus, Segment } from '@/api/types';

export const segmentLabels: Record<Segment, string> = {
  POWER: 'Power',
  ACTIVE: 'Active',
  REGULAR: 'Regular',
  CASUAL: 'Casual',
};

export const statusLabels: Record<ActivityStatus, string> = {
  ACTIVE: 'Active',
  AT_RISK: 'At risk',
  INACTIVE: 'Inactive',
};
