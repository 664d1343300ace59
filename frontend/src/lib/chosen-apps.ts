interface NamedApp {
  appKey: string;
  name: string;
}

/** Whether an app is chosen by its key or name. If no app is chosen, all apps are. */
export const isChosen = ({ appKey, name }: NamedApp, chosen: string[]): boolean =>
  chosen.length === 0 || chosen.includes(appKey) || chosen.includes(name);
