const start =
  'of the 10 s of processor time, the generation of half a million sample rows and their copy to the store take more than half.';

/** Reasons for missed targets by row key; required if a target is missed by a factor of two. */
export const reasons = {
  'start with the class archive': start,
  'start without the class archive': start,
  'first page without a store':
    'the begin of the log and the default signal are read before the figures, each with statements of 1.5 s or more.',
  'seven queries on the sample':
    'its 117,000 events of 30 days are one or two units of parallel work to DuckDB, and each is hashed for up to two distinct ' +
    'counts, as on the server of d9ebef1. Integer keys and first events of users would save perhaps half.',
};
