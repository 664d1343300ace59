import betterIcon from 'bootstrap-icons/icons/arrow-down-right.svg';
import sameIcon from 'bootstrap-icons/icons/arrow-right.svg';
import worseIcon from 'bootstrap-icons/icons/arrow-up-right.svg';
import earlyIcon from 'bootstrap-icons/icons/hourglass-split.svg';
import fewIcon from 'bootstrap-icons/icons/question-circle.svg';
import type { Impact } from '@/api/types';
import { Badge } from '@/components/badge';
import { errorRates, impactSentence, users, verdictText } from './impact-text';

const verdicts: Record<Impact['verdict'], { icon: string; tone: 'good' | 'bad' | 'plain' }> = {
  WORSE: { icon: worseIcon, tone: 'bad' },
  BETTER: { icon: betterIcon, tone: 'good' },
  UNCHANGED: { icon: sameIcon, tone: 'plain' },
  TOO_FEW: { icon: fewIcon, tone: 'plain' },
  TOO_EARLY: { icon: earlyIcon, tone: 'plain' },
};

/** The errors and users of an app before and after a deployment. */
export function ImpactCell({ impact }: { impact: Impact }) {
  const { icon, tone } = verdicts[impact.verdict];
  return (
    <span className="impact" title={impactSentence(impact)}>
      <Badge tone={tone} icon={icon}>
        {verdictText[impact.verdict]}
      </Badge>
      <span className="impact-figures">
        Errors {errorRates(impact)} · users {users(impact)}
      </span>
    </span>
  );
}
