/** Reasons for missed targets by row key; required if a target is missed by a factor of two. */
export const reasons = {};
