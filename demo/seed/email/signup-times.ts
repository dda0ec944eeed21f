const DAY_MS = 24 * 60 * 60 * 1000

/** When the sign-up campaigns of the demo were shown, in days before today; who joined then signed up there. */
export const SIGNUP_TIMES = {
  summer: { from: 160, until: 95 },
  autumn: { from: 62, until: -30 },
} as const

export type SignupTime = (typeof SIGNUP_TIMES)[keyof typeof SIGNUP_TIMES]

/** Whether somebody who joined then did so while a sign-up campaign was shown. */
export const isWithin = (joined: Date, { from, until }: SignupTime, now: number): boolean => {
  const days = (now - joined.getTime()) / DAY_MS
  return days <= from && days > until
}
