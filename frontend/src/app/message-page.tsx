import type { ReactNode } from 'react';
import { Brand } from './brand';

interface MessagePageProps {
  title: string;
  children: ReactNode;
}

/** A page with only a message, such as "not found". */
export function MessagePage({ title, children }: MessagePageProps) {
  return (
    <div className="message-page">
      <header>
        <Brand />
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
