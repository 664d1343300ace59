import type { App } from '@/api/types';
import { formatDate } from '@/lib/format';
import { changeWithOutcome } from '@/overlays/app-changes/change-text';

/** Uses of an app, which are not app changes. */
const uses: Record<string, string> = {
  openApp: 'opened',
  accessApp: 'accessed',
  viewApp: 'viewed',
  executeApp: 'executed',
  'sign-in': 'signed in to',
};

function deedText(action: string, failed: boolean): string {
  const use = uses[action];
  return use === undefined ? `${changeWithOutcome({ action, failed })}:` : failed ? `${use} (failed)` : use;
}

/** "Owner not seen for 48 days". */
export const ownerQuietText = ({ daysSinceOwnerSeen }: App, knownDays: number) =>
  daysSinceOwnerSeen === null
    ? `Owner not seen in ${knownDays} days`
    : `Owner not seen for ${daysSinceOwnerSeen} days`;

/** The owner's last event about any app: "Owner last seen Nov 25, 2026, changed permissions: fraud-dashboard". */
export function ownerSeenText(
  { ownerLastSeen, lastSeenAction, lastSeenApp, lastSeenFailed }: App,
  timeZone: string,
  knownDays: number,
): string {
  if (ownerLastSeen === null) {
    return `Owner not seen in ${knownDays} days`;
  }
  const seen = `Owner last seen ${formatDate(ownerLastSeen, timeZone)}`;
  return lastSeenAction === null || lastSeenApp === null
    ? seen
    : `${seen}, ${deedText(lastSeenAction, lastSeenFailed === true)} ${lastSeenApp}`;
}
