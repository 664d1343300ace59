import { useFilters } from '@/lib/filter-scope';

/** A user's name as a button that filters by the user. */
export function UserName({ user }: { user: string }) {
  const { change } = useFilters();
  return (
    <button
      type="button"
      className="link"
      title="Show this user only"
      onClick={() => change({ users: [user] })}
    >
      {user}
    </button>
  );
}
