import type { CheckImportBody } from "../../../contracts/review-import"
import type { Db } from "../../../lib/db"
import { commitImport } from "./commit"
import { ImportFileError, LeaseLostError } from "./errors"
import { finishCheck, listProductNames, saveMatches } from "./finish"
import { failImport, type Lease, releaseForRetry, takeLease, underLease } from "./lease"
import { readFile } from "./read"
import { checkBodyOf, findImport, type ProductMatch } from "./records"
import { clearImport } from "./states"

const NAMES_PER_ROUND = 500
/** Classes of PostgreSQL errors that a second try meets again: wrong data, broken constraints. */
const LASTING = /^(?:22|23)/

const isLasting = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && LASTING.test(String(error.code))

const clearIfCancelled = async (db: Db, id: string): Promise<void> => {
  if ((await findImport(db, id))?.status === "cancelled") {
    await clearImport(db, id)
  }
}

/**
 * Runs work on an import under its lease and sorts out how it ends: done, given up with a
 * sentence, left to another process, or to be tried again.
 */
const runUnderLease = async (db: Db, lease: Lease | undefined, work: (lease: Lease) => Promise<boolean>) => {
  if (!lease) {
    return false
  }
  try {
    return await underLease(db, lease, () => work(lease))
  } catch (error) {
    if (error instanceof LeaseLostError) {
      await clearIfCancelled(db, lease.record.id)
      return false
    }
    if (error instanceof ImportFileError) {
      await failImport(db, lease, error.message)
      return false
    }
    if (isLasting(error)) {
      await failImport(db, lease, "The database refused a row of this import. Nothing was imported; check the file again.")
    } else {
      await releaseForRetry(db, lease)
    }
    throw error
  }
}

const matchAll = async (
  db: Db,
  { record }: Lease,
  match: (names: string[], body: CheckImportBody) => Promise<ProductMatch[]>
): Promise<void> => {
  let after: string | null = null
  for (;;) {
    const names: string[] = await listProductNames(db, record.id, after, NAMES_PER_ROUND)
    if (names.length === 0) {
      return
    }
    await saveMatches(db, record.id, await match(names, checkBodyOf(record)))
    after = names[names.length - 1]
  }
}

/** Dry run: file to staging table, names to products, verdict on every row. */
export const runCheck = async (
  db: Db,
  id: string,
  match: (names: string[], body: CheckImportBody) => Promise<ProductMatch[]>
): Promise<boolean> =>
  runUnderLease(db, await takeLease(db, id, "checking"), async (lease) => {
    await readFile(db, lease)
    await matchAll(db, lease, match)
    await finishCheck(db, lease)
    return true
  })

/** Staging table to reviews. @returns whether reviews came in */
export const runCommit = async (db: Db, id: string): Promise<boolean> =>
  runUnderLease(db, await takeLease(db, id, "importing"), async (lease) => (await commitImport(db, lease)) >= 0)
