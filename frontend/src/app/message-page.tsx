import type { ReactNode } from 'react';
import { Brand } from './brand';

interface MessagePageProps {
  title: string;
  children: ReactNode;
}

/** A page that only says something: not found, unreachable, broken. */
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
