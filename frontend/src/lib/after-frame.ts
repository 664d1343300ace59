/** Runs slow work after the browser has painted the next frame. */
export function afterFrame(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
