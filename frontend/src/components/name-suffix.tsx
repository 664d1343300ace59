interface NameSuffixProps {
  /** The unique name: `name`, plus a suffix if another app has the same name. */
  app: string;
  /** The name without the suffix. */
  name: string;
}

/** The suffix that distinguishes apps of one name, such as the workspace. Empty if the name is unique. */
export function NameSuffix({ app, name }: NameSuffixProps) {
  const suffix = app.slice(name.length).trim();
  return suffix === '' ? null : (
    <>
      {' '}
      <span className="aside">{suffix}</span>
    </>
  );
}
