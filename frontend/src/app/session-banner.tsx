import signInIcon from 'bootstrap-icons/icons/box-arrow-in-right.svg';
import { useSessionEnded } from '@/api/session';
import { Icon } from '@/components/icon';
import { signInAgain } from '@/lib/sign-in-again';

/** Shown after the platform's session has ended, with a button that signs in again. */
export function SessionBanner() {
  if (!useSessionEnded()) {
    return null;
  }
  return (
    <div className="banner" role="alert">
      <Icon src={signInIcon} /> <strong>Your session has ended.</strong> Data is no longer refreshed.{' '}
      <button type="button" className="link" onClick={signInAgain}>
        Sign in again
      </button>{' '}
      An idle page signs in automatically.
    </div>
  );
}
