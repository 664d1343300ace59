import infoIcon from 'bootstrap-icons/icons/info-circle.svg';
import { useSettings } from '@/api/settings';
import { Icon } from '@/components/icon';

/** Invented figures must never be taken for real ones. */
export function SampleBanner() {
  const { source } = useSettings();
  if (source !== 'sample') {
    return null;
  }
  return (
    <aside className="banner" aria-label="Sample data">
      <Icon src={infoIcon} /> <strong>Sample data.</strong> These apps and people are invented. Name a SQL
      warehouse or audit files to see your own.
    </aside>
  );
}
