import { useLayoutEffect, useSyncExternalStore } from 'react';
import { useLocalSetting } from './local-setting';
import { usePrinting } from './printing';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export type Theme = 'light' | 'dark';

const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribeSystem(listener: () => void): () => void {
  const query = systemDark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function resolveTheme(choice: ThemeChoice, darkSystem: boolean): Theme {
  if (choice === 'system') {
    return darkSystem ? 'dark' : 'light';
  }
  return choice;
}

export function useTheme(): { theme: Theme; choice: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const [choice, choose] = useLocalSetting('theme', themeChoices, 'system');
  const dark = useSyncExternalStore(subscribeSystem, () => systemDark().matches);
  const printing = usePrinting();
  // Printed pages use the light theme.
  const theme = printing ? 'light' : resolveTheme(choice, dark);
  // Set during the render, because charts read the tokens of the new theme in the same render.
  if (document.documentElement.dataset.bsTheme !== theme) {
    document.documentElement.dataset.bsTheme = theme;
  }
  useLayoutEffect(() => {
    document.documentElement.dataset.bsTheme = theme;
  }, [theme]);
  return { theme, choice, choose };
}
