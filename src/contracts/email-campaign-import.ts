import { z } from "zod"

/** What a column of a file of contacts may hold. */
export const IMPORT_FIELDS = ["email", "first_name", "last_name", "locale", "country", "consent"] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Why a row of a file makes no contact. */
export const IMPORT_PROBLEMS = ["empty", "no_at", "too_long", "local_part", "letters", "domain", "repeated", "erased"] as const
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number]

/** Fields by the headings of their columns. */
const mappingSchema = z.partialRecord(z.enum(IMPORT_FIELDS), z.string().max(200))
export type ImportMapping = z.infer<typeof mappingSchema>

/**
 * `POST /admin/email-contacts/import`: reads a CSV or TSV whose first row has headings. A dry run
 * writes nothing. Run again it changes nothing: a contact is known by its address.
 */
export const importContactsBody = z
  .strictObject({
    content: z.string().min(1).max(5_000_000),
    /** Without it the columns are guessed by their headings. */
    mapping: mappingSchema.optional(),
    /** Whether those in the file agreed to marketing; a column of consent decides for each row where there is one. */
    grant: z.boolean().default(false),
    /** Where and when they agreed, kept as proof: "Mailchimp, form on the old site, 2019 to 2024". */
    proof: z.string().trim().max(300).default(""),
    list_id: z.string().max(64).optional(),
    dry_run: z.boolean().default(true),
  })
  .refine(({ dry_run, grant, mapping, proof }) => dry_run || proof.length > 0 || !(grant || mapping?.consent), {
    message: "Say where and when these people agreed",
    path: ["proof"],
  })
export type ImportContactsBody = z.infer<typeof importContactsBody>

const count = z.number().int()
export const importContactsResponseSchema = z.object({
  dry_run: z.boolean(),
  /** Headings of the file. */
  columns: z.array(z.string()),
  mapping: mappingSchema,
  /** Rows of the file under its headings; each is one of `added`, `known` and `refused_count`. */
  rows: count,
  added: count,
  known: count,
  refused_count: count,
  /** The first of them; the row of the headings is row 1. */
  refused: z.array(z.object({ row: count, problem: z.enum(IMPORT_PROBLEMS) })),
  /** How many may be written to because of this file. Who refused before is not among them. */
  granted: count,
  /** How many are unsubscribed because of this file. */
  withdrawn: count,
})
export type ImportContactsResponse = z.infer<typeof importContactsResponseSchema>
