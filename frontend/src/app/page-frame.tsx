import { type ReactNode, useEffect, useRef } from 'react';
import { CrashBoundary } from '@/components/crash-boundary';
import type { Route } from '@/lib/routes';
import { CrashNotice } from '@/panels/crash-notice';
import { Announcer } from './announcer';
import { CopyWatch } from './copy-watch';
import { Header } from './header';
import { HistoryBanner } from './history-banner';
import { PreloadPages } from './preload-pages';
import { PrintHeading } from './print-heading';
import { RangeNote } from './range-note';
import { SampleBanner } from './sample-banner';
import { SessionBanner } from './session-banner';
import { WindowTitle } from './window-title';
import { WorkspaceBanner } from './workspace-banner';
import { ZoneNote } from './zone-note';

interface PageFrameProps {
  route: Route;
  children: ReactNode;
}

/** The header, banners and heading of all pages. Stays mounted when the page changes. */
export function PageFrame({ route, children }: PageFrameProps) {
  const shown = useRef(route);
  useEffect(() => {
    if (shown.current !== route) {
      shown.current = route;
      window.scrollTo(0, 0);
    }
  }, [route]);
  return (
    <>
      <Header page={route.name} />
      <SessionBanner />
      <WorkspaceBanner />
      <ZoneNote />
      <RangeNote />
      <SampleBanner />
      <HistoryBanner />
      <CopyWatch />
      <Announcer />
      <PreloadPages />
      <WindowTitle route={route} />
      <main id="main" className="page">
        <PrintHeading route={route} />
        <h1 className="visually-hidden">{route.title}</h1>
        <CrashBoundary
          resetKey={route.name}
          fallback={(error, retry) => (
            <section className="panel" aria-label={route.title}>
              <div className="panel-body">
                <CrashNotice part="This page" error={error} onRetry={retry} />
              </div>
            </section>
          )}
        >
          {children}
        </CrashBoundary>
      </main>
    </>
  );
}
