import { MessagePage } from './message-page';

export function NotFoundPage() {
  return (
    <MessagePage title="Page not found">
      <p>Check the address.</p>
      <a className="btn btn-primary" href="/">
        Open the overview
      </a>
    </MessagePage>
  );
}
