import systemIcon from 'bootstrap-icons/icons/circle-half.svg';
import darkIcon from 'bootstrap-icons/icons/moon-stars.svg';
import lightIcon from 'bootstrap-icons/icons/sun.svg';
import { ToolButton } from '@/components/tool-button';
import { type ThemeChoice, themeChoices, useTheme } from '@/lib/theme';

const icons: Record<ThemeChoice, string> = { system: systemIcon, light: lightIcon, dark: darkIcon };

/** Switches between the themes system, light and dark. */
export function ThemeButton() {
  const { choice, choose } = useTheme();
  const next = themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length] ?? 'system';
  return (
    <ToolButton
      icon={icons[choice]}
      label={`Theme: ${choice}. Switch to ${next}`}
      shortcut="theme"
      onClick={() => choose(next)}
    />
  );
}
