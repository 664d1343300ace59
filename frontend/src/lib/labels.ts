import type { ActivityStatus, Segment, Signal } from '@/api/types';

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

export const signalLabels: Record<Signal, string> = {
  action: 'Actions',
  'sign-in': 'Sign-ins',
  all: 'Actions and sign-ins',
};
