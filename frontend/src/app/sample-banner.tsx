import infoIcon from 'bootstrap-icons/icons/info-circle.svg';
import { useSettings } from '@/api/settings';
import { Icon } from '@/components/icon';

/** Marks sample data, so that nobody mistakes it for real data. */
export function SampleBanner() {
  const { source } = useSettings();
  if (source !== 'sample') {
    return null;
  }
  return (
    <aside className="banner" aria-label="Sample data">
      <Icon src={infoIcon} /> <strong>Sample data.</strong> These apps and users are not real. Configure a SQL
      warehouse or audit files to see your own data.
    </aside>
  );
}
