import type { Feature } from "../../contracts/core"

export type ExpectedJob = {
  /** As in the `config` of the file in `src/jobs`. */
  name: string
  /** Feature the job works for; null when it serves all. */
  feature: Feature | null
  /** Seconds between two starts. */
  every_seconds: number
}

/**
 * Jobs of the suite, so that the health route also misses one that never ran, on a server that
 * runs no jobs itself.
 */
export const EXPECTED_JOBS: readonly ExpectedJob[] = [
  { name: "bijou-core-sweep-rate-limits", feature: null, every_seconds: 600 },
  { name: "bijou-review-import-resume", feature: "review", every_seconds: 60 },
  { name: "bijou-review-import-sweep", feature: "review", every_seconds: 3600 },
  { name: "bijou-review-reconcile-stats", feature: "review", every_seconds: 86_400 },
  { name: "bijou-review-tell-events", feature: "review", every_seconds: 60 },
  { name: "bijou-size-guide-coverage", feature: "size-guide", every_seconds: 86_400 },
  { name: "bijou-size-guide-coverage-resume", feature: "size-guide", every_seconds: 60 },
  { name: "bijou-econt-settle", feature: "econt", every_seconds: 60 },
  { name: "bijou-econt-runs", feature: "econt", every_seconds: 60 },
  { name: "bijou-econt-track", feature: "econt", every_seconds: 300 },
  { name: "bijou-econt-payouts", feature: "econt", every_seconds: 21_600 },
  { name: "bijou-econt-places", feature: "econt", every_seconds: 86_400 },
  { name: "bijou-email-campaign-contacts", feature: "email-campaign", every_seconds: 60 },
  { name: "bijou-email-campaign-requests", feature: "email-campaign", every_seconds: 60 },
  { name: "bijou-email-campaign-feedback", feature: "email-campaign", every_seconds: 60 },
  { name: "bijou-email-campaign-daily", feature: "email-campaign", every_seconds: 86_400 },
]
