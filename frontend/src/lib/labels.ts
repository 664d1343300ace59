import type { ActivityStatus, Segment, Settings, Signal } from '@/api/types';

export const segmentLabels: Record<Segment, string> = {
  POWER: 'Power',
  ACTIVE: 'Active',
  REGULAR: 'Regular',
  CASUAL: 'Casual',
};

export const activityLabels: Record<ActivityStatus, string> = {
  ACTIVE: 'Active',
  AT_RISK: 'At risk',
  INACTIVE: 'Inactive',
};

export const signalLabels: Record<Signal, string> = {
  action: 'Actions',
  'sign-in': 'Sign-ins',
  all: 'Actions and sign-ins',
};

export const sourceLabels: Record<Settings['source'], string> = {
  sample: 'Sample data',
  files: 'Audit files',
  databricks: 'Databricks',
};
