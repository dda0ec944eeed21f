import { randomUUID } from "node:crypto"
import { type Db, row, rows } from "../../../lib/db"
import { LeaseLostError } from "./errors"
import { IMPORT_COLUMNS, type ImportRecord } from "./records"

/** Seconds after which another process may take over work that was not renewed. */
export const LEASE_SECONDS = 60
const RENEW_MS = 15_000
/** Starts after which an import that keeps stopping is given up. */
const ATTEMPTS_MAX = 5
const GIVEN_UP = "The import stopped several times and was given up. Nothing was imported; check the file again."

/** The right to work on one import, while it stays in one state. */
export type Lease = { token: string; record: ImportRecord }

/** Takes the import when nobody holds it; undefined otherwise. */
export const takeLease = async (
  db: Db,
  id: string,
  status: "checking" | "importing"
): Promise<Lease | undefined> => {
  const token = randomUUID()
  const record = await row<ImportRecord>(
    db,
    `UPDATE bijou_review_import
        SET claim_token = ?, claimed_until = now() + ? * interval '1 second', attempts = attempts + 1, updated_at = now()
      WHERE id = ? AND status = ? AND (claimed_until IS NULL OR claimed_until < now()) RETURNING ${IMPORT_COLUMNS}`,
    [token, LEASE_SECONDS, id, status]
  )
  if (record && record.attempts > ATTEMPTS_MAX) {
    await failImport(db, { token, record }, GIVEN_UP)
    return undefined
  }
  return record && { token, record }
}

/** @throws LeaseLostError when another process took over or a person cancelled. */
export const renewLease = async (db: Db, { record, token }: Lease): Promise<void> => {
  const renewed = await rows(
    db,
    `UPDATE bijou_review_import SET claimed_until = now() + ? * interval '1 second', updated_at = now()
      WHERE id = ? AND claim_token = ? AND status = ? RETURNING id`,
    [LEASE_SECONDS, record.id, token, record.status]
  )
  if (renewed.length === 0) {
    throw new LeaseLostError("The import is in other hands.")
  }
}

/** Runs work under a lease that is renewed on another connection until the work ends. */
export const underLease = async <T>(db: Db, lease: Lease, work: () => Promise<T>): Promise<T> => {
  // A renewal that fails is noticed by the work itself: its next write asks for the token.
  const timer = setInterval(() => void renewLease(db, lease).catch(() => undefined), RENEW_MS)
  timer.unref()
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** Ends an import as failed, with a finished sentence for the person who started it. */
export const failImport = async (db: Db, { record, token }: Lease, sentence: string): Promise<void> => {
  await rows(
    db,
    `UPDATE bijou_review_import
        SET status = 'failed', error = ?, claim_token = NULL, claimed_until = NULL, updated_at = now()
      WHERE id = ? AND claim_token = ?`,
    [sentence, record.id, token]
  )
}

/** Lets the next process try again soon, or gives up after the fifth start. @returns whether it goes on */
export const releaseForRetry = async (db: Db, lease: Lease): Promise<boolean> => {
  if (lease.record.attempts >= ATTEMPTS_MAX) {
    await failImport(db, lease, GIVEN_UP)
    return false
  }
  await rows(
    db,
    `UPDATE bijou_review_import SET claimed_until = now() + interval '20 seconds' WHERE id = ? AND claim_token = ?`,
    [lease.record.id, lease.token]
  )
  return true
}

/** Imports whose process is gone, or that no process has begun. */
export const listResumable = (db: Db): Promise<{ id: string; status: "checking" | "importing" }[]> =>
  rows(
    db,
    `SELECT id, status FROM bijou_review_import
      WHERE status IN ('checking', 'importing') AND (claimed_until IS NULL OR claimed_until < now())
      ORDER BY created_at LIMIT 20`
  )
