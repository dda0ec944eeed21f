/** What was asked for; in the database the number of its place here. */
export const HIT_KINDS = ["open", "click", "view"] as const
export type HitKind = (typeof HIT_KINDS)[number]

/**
 * Who asked, as far as it can be told; in the database the number of its place here.
 * - `apple`: Mail Privacy Protection, which loads pictures of mails nobody has opened
 * - `proxy`: a proxy of a mailbox that hides the reader, such as that of Gmail
 * - `scanner`: a program that looks at links or pictures for viruses
 * - `prefetch`: a browser or program that loads ahead of its user
 */
export const HIT_CLASSES = ["human", "apple", "proxy", "scanner", "prefetch"] as const
export type HitClass = (typeof HIT_CLASSES)[number]

/** Nobody reads a mail so soon after it was sent: what comes within it is a program. */
export const MACHINES_WITHIN_SECONDS = 5

/** One call of an address in a mail. */
export interface Hit {
  delivery: string
  kind: HitKind
  class: HitClass
  /** Of a click: which link, and how many the mail has. */
  link: { index: number; of: number } | null
  /** Milliseconds of a clock that only goes forward. */
  at: number
}
