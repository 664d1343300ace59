import { useLocalSetting } from './local-setting';

const choices = ['on', 'off'] as const;

/** Whether the page refreshes itself; on until this browser says otherwise. */
export function useAutoRefresh(): [boolean, (on: boolean) => void] {
  const [value, set] = useLocalSetting('auto-refresh', choices, 'on');
  return [value === 'on', (on) => set(on ? 'on' : 'off')];
}
