import changingIcon from 'bootstrap-icons/icons/arrow-repeat.svg';
import idleIcon from 'bootstrap-icons/icons/moon.svg';
import quietIcon from 'bootstrap-icons/icons/person-x.svg';
import runningIcon from 'bootstrap-icons/icons/play-circle.svg';
import unknownIcon from 'bootstrap-icons/icons/question-circle.svg';
import neverIcon from 'bootstrap-icons/icons/slash-circle.svg';
import stoppedIcon from 'bootstrap-icons/icons/stop-circle.svg';
import crashedIcon from 'bootstrap-icons/icons/x-octagon.svg';
import type { App } from '@/api/types';
import { Badge } from '@/components/badge';
import { isIdle, isNeverOpened, isOwnerQuiet } from './app-filter';
import { type AppState, appStateOf, idleText } from './app-text';
import { ownerQuietText } from './owner-text';

const stateIcons: Record<AppState['icon'], string> = {
  running: runningIcon,
  crashed: crashedIcon,
  stopped: stoppedIcon,
  changing: changingIcon,
  unknown: unknownIcon,
};

export function StateBadge({ app }: { app: App }) {
  const { label, tone, icon } = appStateOf(app);
  return (
    <Badge tone={tone} icon={stateIcons[icon]}>
      {label}
    </Badge>
  );
}

interface AppBadgesProps {
  app: App;
  idleDays: number;
  /** The number of days that the log covers. */
  knownDays: number;
}

/** Warnings about an app: never opened, unused, inactive owner. */
export function AppBadges({ app, idleDays, knownDays }: AppBadgesProps) {
  const badges = [
    isNeverOpened(app) && { icon: neverIcon, text: 'Never opened' },
    !isNeverOpened(app) &&
      isIdle(app, idleDays, knownDays) && {
        icon: idleIcon,
        text: idleText(app, knownDays),
      },
    isOwnerQuiet(app, knownDays) && {
      icon: quietIcon,
      text: ownerQuietText(app, knownDays),
    },
  ].filter((badge) => badge !== false);
  if (badges.length === 0) {
    return null;
  }
  return (
    <span className="app-badges">
      {badges.map(({ icon, text }) => (
        <Badge key={text} tone="warn" icon={icon}>
          {text}
        </Badge>
      ))}
    </span>
  );
}
