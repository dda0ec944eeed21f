/** How far a run was at a moment, in milliseconds. */
export type Sample = { at: number; finished: number }

const WINDOW_MS = 30_000
const SHORTEST_MS = 900

/** Adds a look at a run to those of the last half minute. Progress that goes back begins anew. */
export const withSample = (samples: readonly Sample[], sample: Sample): Sample[] =>
  samples.some(({ finished }) => finished > sample.finished)
    ? [sample]
    : [...samples.filter(({ at }) => sample.at - at <= WINDOW_MS), sample]

/** Pieces a minute over the samples; null while that cannot be told. */
export const paceOf = (samples: readonly Sample[]): number | null => {
  if (samples.length < 2) return null
  const [first, last] = [samples[0], samples[samples.length - 1]]
  const [time, finished] = [last.at - first.at, last.finished - first.finished]
  return time < SHORTEST_MS || finished <= 0 ? null : (finished * 60_000) / time
}

/** Minutes until the rest is done, rounded up from the second one on; 0 is less than a minute. */
export const minutesLeft = (rest: number, pace: number): number => {
  const minutes = rest / pace
  return minutes < 1 ? 0 : Math.ceil(minutes)
}
