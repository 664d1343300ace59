/** numerator / denominator as a number with two decimals, rounded once, half away from zero. */
export function rounded(numerator, denominator) {
  const [n, d] = [BigInt(numerator) * 100n, BigInt(denominator)];
  const negative = n < 0n !== d < 0n;
  const [top, bottom] = [n < 0n ? -n : n, d < 0n ? -d : d];
  const hundredths = (2n * top + bottom) / (2n * bottom);
  return Number(negative ? -hundredths : hundredths) / 100;
}

/** Part of whole in percent; null if the whole is zero. */
export function percent(part, whole) {
  return whole === 0 ? null : rounded(part * 100, whole);
}

/** Change in percent; null if the previous value is missing or zero. */
export function change(value, previous) {
  return previous === null ? null : percent(value - previous, previous);
}

/** Difference of two rates in points; null if one of the wholes is zero. */
export function points(part, whole, previousPart, previousWhole) {
  return whole === 0 || previousWhole === 0
    ? null
    : rounded((part * previousWhole - previousPart * whole) * 100, whole * previousWhole);
}

/**
 * The 95 % Wilson interval of a rate in percent: the rates p with |part / whole - p| <= 1.96 sqrt(p (1 - p) / whole), found by
 * bisection.
 */
export function wilson(part, whole) {
  const rate = part / whole;
  const near = (p) => (rate - p) ** 2 <= (1.96 ** 2 * p * (1 - p)) / whole;
  return { low: bound(rate, 0, near), high: bound(rate, 1, near) };
}

function bound(inside, outside, near) {
  let [is, isNot] = [inside, outside];
  if (near(outside)) {
    return outside * 100;
  }
  for (let step = 0; step < 60; step++) {
    const middle = (is + isNot) / 2;
    [is, isNot] = near(middle) ? [middle, isNot] : [is, middle];
  }
  return Math.round(is * 10_000) / 100;
}
