import type { AppChange } from '@/api/types';

/**
 * What a change meant for the app. `raised` and `lowered` are deployments after which the error rate rose or fell, `failed`
 * is a deployment that failed, `ended` is a stop or a deletion. The kinds are ordered from the worst.
 */
export const changeKinds = ['raised', 'failed', 'ended', 'lowered', 'minor'] as const;
export type ChangeKind = (typeof changeKinds)[number];

const deployments: readonly string[] = ['deployApp', 'createUpdate'];
const endings: readonly string[] = ['deleteApp', 'stopApp'];

export function changeKind({ action, failed, impact }: AppChange): ChangeKind {
  if (deployments.includes(action) && failed) {
    return 'failed';
  }
  if (impact?.verdict === 'WORSE') {
    return 'raised';
  }
  if (impact?.verdict === 'BETTER') {
    return 'lowered';
  }
  return endings.includes(action) && !failed ? 'ended' : 'minor';
}

/** The error rate after a deployment that changed it, in percent. */
const newRate = ({ impact }: AppChange) => impact?.after.errorRate ?? 0;

/** Orders changes from the worst: by kind, then by the error rate that they led to, then by time. */
export const worstFirst = (one: AppChange, other: AppChange) =>
  changeKinds.indexOf(changeKind(one)) - changeKinds.indexOf(changeKind(other)) ||
  (changeKind(one) === 'raised' ? newRate(other) - newRate(one) : 0) ||
  one.time.localeCompare(other.time);
