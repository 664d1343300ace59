import chevronIcon from 'bootstrap-icons/icons/chevron-down.svg';
import { type ReactNode, useId } from 'react';
import { Icon } from '@/components/icon';
import { useLocalSetting } from '@/lib/local-setting';

const states = ['open', 'closed'] as const;

interface SectionProps {
  name: string;
  title: string;
  children: ReactNode;
}

/** A group of panels that can be collapsed. The browser remembers the state. */
export function Section({ name, title, children }: SectionProps) {
  const [state, setState] = useLocalSetting(`section.${name}`, states, 'open');
  const content = useId();
  const open = state === 'open';
  return (
    <section className="section" aria-label={title}>
      <h2>
        <button
          type="button"
          className="section-toggle"
          aria-expanded={open}
          aria-controls={content}
          onClick={() => setState(open ? 'closed' : 'open')}
        >
          <Icon src={chevronIcon} /> {title}
        </button>
      </h2>
      <div id={content} className="section-panels" hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
