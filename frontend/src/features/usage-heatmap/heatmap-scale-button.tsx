import eye from 'bootstrap-icons/icons/eye.svg';
import { ToolButton } from '@/components/tool-button';
import { useHeatmapScale } from '@/lib/heatmap-scale';

/** Switches to a colour scale without red and green. */
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
