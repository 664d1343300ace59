import '@/styles/status.css';
import { StatusPanels } from '@/features/status/status-panels';
import { TimeZoneSelect } from './time-zone-select';

export default function StatusPage() {
  return (
    <>
      <section className="toolbar" aria-label="Filters">
        <div className="toolbar-row">
          <TimeZoneSelect />
        </div>
      </section>
      <StatusPanels />
    </>
  );
}
