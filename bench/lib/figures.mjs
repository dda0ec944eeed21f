const atShare = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]

/**
 * Median and 95th percentile.
 * @param {number[]} values
 * @returns {{ p50: number, p95: number, count: number }}
 */
export const percentiles = (values) => {
  const sorted = [...values].sort((left, right) => left - right)
  return { p50: atShare(sorted, 0.5), p95: atShare(sorted, 0.95), count: sorted.length }
}

export const median = (values) => percentiles(values).p50

const inMs = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`

/** One line of the result: what was measured, its figures and, where there is one, its bar. */
export const latencyLine = (part, name, values, { against, most, bar } = {}) => {
  const { p50, p95, count } = percentiles(values)
  const ratio = against && p50 / against
  return {
    part,
    name,
    count,
    p50,
    p95,
    figure: `${inMs(p50)} / ${inMs(p95)}`,
    ratio: ratio ? Number(ratio.toFixed(2)) : null,
    bar: bar ?? (most ? `<= ${most}x` : null),
    pass: most && ratio ? ratio <= most : null,
  }
}
