/** Why a figure misses its aim, by the row's key. One that misses it twofold must have a reason here. */
export const reasons = {};
