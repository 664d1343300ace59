import type { RouteName } from '@/lib/routes';
import { Brand } from './brand';
import { CopyLinkButton } from './copy-link-button';
import { Freshness } from './freshness';
import { Navigation } from './navigation';
import { RefreshControls } from './refresh-controls';
import { ShortcutHelp } from './shortcut-help';
import { ThemeButton } from './theme-button';

export function Header({ page }: { page: RouteName }) {
  return (
    <header className="top">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Brand />
      <Navigation current={page} />
      <Freshness page={page} />
      <div className="top-controls">
        <RefreshControls page={page} />
        <CopyLinkButton />
        <ThemeButton />
        <ShortcutHelp />
      </div>
    </header>
  );
}
