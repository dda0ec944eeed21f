import { randomUUID } from "node:crypto"
import type { ImportContactsBody, ImportContactsResponse, ImportProblem } from "../../../contracts/email-campaign-import"
import { type Db, inTransaction } from "../../../lib/db"
import { readAddress } from "../../../mail/address"
import type { Keys } from "../keys"
import { grantToMany, lockContact, say, type Saying } from "../sql/consent"
import { addressesThere } from "../sql/imports"
import { addMembers } from "../sql/lists"
import { readContactFile, type FileRow } from "./contact-file"
import type { Contacts } from "./contacts"

const CHUNK = 500
const MOST_TOLD = 200

type Sorted = { good: (FileRow & { norm: string })[]; refused: { row: number; problem: ImportProblem }[] }
type Counts = Pick<ImportContactsResponse, "added" | "known" | "granted" | "withdrawn">
type Plan = Pick<ImportContactsBody, "grant" | "list_id"> & { how: Saying; hasConsents: boolean }

/** Of one address the first row counts. */
const sortOut = (rows: readonly FileRow[]): Sorted => {
  const seen = new Set<string>()
  const sorted: Sorted = { good: [], refused: [] }
  for (const one of rows) {
    const read = readAddress(one.person.email)
    if (!read.ok) {
      sorted.refused.push({ row: one.row, problem: read.problem })
    } else if (seen.has(read.address.norm)) {
      sorted.refused.push({ row: one.row, problem: "repeated" })
    } else {
      seen.add(read.address.norm)
      sorted.good.push({ ...one, norm: read.address.norm })
    }
  }
  return sorted
}

const chunksOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => items.slice(index * CHUNK, (index + 1) * CHUNK))

/** Contacts from files of other systems. */
export class Imports {
  constructor(
    private readonly db: Db,
    private readonly keys: Keys,
    private readonly contacts: Contacts
  ) {}

  /**
   * Reads a file, or says what it would do. Rows are written some hundred at a time: an import that
   * was cut short is finished by doing it again.
   * @throws INVALID_DATA for a file that cannot be read
   */
  async read(body: ImportContactsBody, actor: string): Promise<ImportContactsResponse> {
    const { columns, mapping, rows } = readContactFile(body.content, body.mapping)
    const { good, refused } = sortOut(rows)
    const how: Saying = { source: `import:${randomUUID()}`, actor, evidence: { proof: body.proof } }
    const plan: Plan = { grant: body.grant, list_id: body.list_id, how, hasConsents: mapping.consent !== undefined }
    const total: Counts = { added: 0, known: 0, granted: 0, withdrawn: 0 }
    for (const chunk of chunksOf(good)) {
      const { erased, ...counts } = body.dry_run ? await this.foresee(chunk, plan) : await this.write(chunk, plan)
      refused.push(...erased.map((row) => ({ row, problem: "erased" as const })))
      for (const name of ["added", "known", "granted", "withdrawn"] as const) {
        total[name] += counts[name]
      }
    }
    refused.sort((a, b) => a.row - b.row)
    return {
      dry_run: body.dry_run,
      columns,
      mapping,
      rows: rows.length,
      refused_count: refused.length,
      refused: refused.slice(0, MOST_TOLD),
      ...total,
    }
  }

  private async foresee(chunk: Sorted["good"], plan: Plan): Promise<Counts & { erased: number[] }> {
    const there = await addressesThere(this.db, chunk.map(({ norm }) => ({ norm, hash: this.keys.hash(norm) })))
    const erased = chunk.filter(({ norm }) => there.get(norm) === "erased")
    const left = chunk.filter(({ norm }) => there.get(norm) !== "erased")
    const known = left.filter(({ norm }) => there.has(norm)).length
    const isOpen = ({ norm }: { norm: string }) => !there.has(norm) || there.get(norm) === "open"
    return {
      erased: erased.map(({ row }) => row),
      added: left.length - known,
      known,
      granted: left.filter((one) => this.mayGrant(one, plan) && isOpen(one)).length,
      withdrawn: left.filter((one) => one.consent === false && there.get(one.norm) !== "withdrawn").length,
    }
  }

  private write(chunk: Sorted["good"], plan: Plan): Promise<Counts & { erased: number[] }> {
    return inTransaction(this.db, async (tx) => {
      const { ids, added } = await this.contacts.addIn(tx, chunk.map(({ person }) => person), "import")
      const found = chunk.flatMap((one, index) => (ids[index] === null ? [] : [{ ...one, id: ids[index] }]))
      const agreed = found.filter((one) => this.mayGrant(one, plan)).map(({ id }) => id)
      const granted = agreed.length ? await grantToMany(tx, agreed, { purpose: "marketing", basis: "import" }, plan.how) : []
      let withdrawn = 0
      for (const { id } of found.filter(({ consent }) => consent === false)) {
        await lockContact(tx, id)
        withdrawn += (await say(tx, id, [{ purpose: "marketing", action: "withdraw" }], plan.how)).length
      }
      if (plan.list_id && found.length) {
        await addMembers(tx, plan.list_id, found.map(({ id }) => id), plan.how.source)
      }
      return {
        erased: chunk.filter((_, index) => ids[index] === null).map(({ row }) => row),
        added,
        known: found.length - added,
        granted: granted.length,
        withdrawn,
      }
    })
  }

  /** A column of consent decides for each row; a word in it that is not understood is no consent. */
  private mayGrant({ consent }: FileRow, { grant, hasConsents }: Plan): boolean {
    return hasConsents ? consent === true : grant
  }
}
