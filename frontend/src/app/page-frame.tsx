import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { documentTitle, type Route } from '@/lib/routes';
import { Announcer } from './announcer';
import { Header } from './header';
import { SampleBanner } from './sample-banner';

interface PageFrameProps {
  route: Route;
  children: ReactNode;
}

/** What surrounds every page, and stays where it is when the page changes. */
export function PageFrame({ route, children }: PageFrameProps) {
  const shown = useRef(route);
  useEffect(() => {
    document.title = documentTitle(route);
    if (shown.current !== route) {
      shown.current = route;
      window.scrollTo(0, 0);
    }
  }, [route]);
  return (
    <>
      <Header page={route.name} />
      <SampleBanner />
      <Announcer />
      <main id="main" className="page">
        <h1 className="visually-hidden">{route.title}</h1>
        <Suspense fallback={<div className="page-wait" role="status" aria-label="Loading" />}>
          {children}
        </Suspense>
      </main>
    </>
  );
}
