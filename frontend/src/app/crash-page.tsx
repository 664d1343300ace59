import { MessagePage } from './message-page';

/** Replaces the page after a crash outside the panels. */
export function CrashPage() {
  return (
    <MessagePage title="This page failed to load">
      <p>The error is in the page, not in your data. Reloading usually helps.</p>
      <a className="btn btn-primary" href={window.location.href}>
        Reload
      </a>
    </MessagePage>
  );
}
