import { Brand } from './brand';
import { Freshness } from './freshness';
import { RefreshControls } from './refresh-controls';
import { ShortcutHelp } from './shortcut-help';
import { ThemeButton } from './theme-button';

export function Header() {
  return (
    <header className="top">
      <a className="skip" href="#main">
        Skip to the figures
      </a>
      <Brand />
      <Freshness />
      <div className="top-controls">
        <RefreshControls />
        <ThemeButton />
        <ShortcutHelp />
      </div>
    </header>
  );
}
