import type { Meta } from '@/api/types';
import type { ActiveFilter } from '@/lib/active-filters';
import { timestampIn } from '@/lib/dates';
import type { Filters } from '@/lib/filters';
import { sourceLabels } from '@/lib/labels';
import { viewFacts } from '@/lib/view-facts';

/** The footer of a picture: what its figures cover, their source and their load time. */
export const pictureFooter = (meta: Meta, filters: Filters, active: ActiveFilter[]): string =>
  `${viewFacts(meta, filters, active)} · ${sourceLabels[meta.source]}, ${timestampIn(meta.asOf, meta.timeZone)}`;
