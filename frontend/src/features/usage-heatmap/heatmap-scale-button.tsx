import eye from 'bootstrap-icons/icons/eye.svg';
import { ToolButton } from '@/components/tool-button';
import { useHeatmapScale } from '@/lib/heatmap-scale';

/** Red-yellow-green is the default; the other scale keeps its order without telling red from green. */
export function HeatmapScaleButton() {
  const [scale, setScale] = useHeatmapScale();
  const safe = scale === 'safe';
  return (
    <ToolButton
      icon={eye}
      label="Colour-blind-safe scale"
      pressed={safe}
      onClick={() => setScale(safe ? 'traffic' : 'safe')}
    />
  );
}
