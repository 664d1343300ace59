import { useLocalSwitch } from './local-setting';

/** Whether the page refreshes itself. The browser remembers the choice. */
export const useAutoRefresh = () => useLocalSwitch('auto-refresh');
