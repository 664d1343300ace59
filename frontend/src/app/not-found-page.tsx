import { MessagePage } from './message-page';

export function NotFoundPage() {
  return (
    <MessagePage title="There is no such page">
      <p>The address may be mistyped, or the page has moved.</p>
      <a className="btn btn-primary" href="/">
        Go to the overview
      </a>
    </MessagePage>
  );
}
