import { useNewGenerations } from '@/api/new-generation';

/** Refetches figures after a copy. A separate component, so that a copy does not render the page. */
export function CopyWatch() {
  useNewGenerations();
  return null;
}
