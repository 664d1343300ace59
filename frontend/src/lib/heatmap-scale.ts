import { useLocalSetting } from './local-setting';

const scales = ['traffic', 'safe'] as const;

export const useHeatmapScale = () => useLocalSetting('heatmap-scale', scales, 'traffic');
