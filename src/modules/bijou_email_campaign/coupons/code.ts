import { randomInt } from "node:crypto"

/** Without letters and digits that look alike. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
const GROUP = 5

const group = (): string => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join("")

/** A code nobody guesses, of 50 random bits: two groups of five, after the prefix if there is one. */
export const newCode = (prefix = ""): string => [...(prefix ? [prefix] : []), group(), group()].join("-")
