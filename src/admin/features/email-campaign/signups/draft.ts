import {
  type CreateSignupBody,
  createSignupBody,
  signupContentSchema,
  type SignupCampaign,
  type SignupContent,
  type SignupDiscount,
} from "../../../../contracts/email-campaign-signup-campaign"

/** A sign-up campaign as its form holds it; days and times as their fields write them. */
export type SignupDraft = {
  name: string
  active: boolean
  starts: string
  ends: string
  content: SignupContent
  discount: Omit<SignupDiscount, "value" | "uses" | "valid_until"> & { value: number | null; uses: number | null; until: string }
}

const two = (value: number): string => String(value).padStart(2, "0")

/** A moment as a field writes it, in the zone of whoever looks. */
const fieldOf = (moment: string | null): string => {
  if (!moment) {
    return ""
  }
  const at = new Date(moment)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
const momentOf = (field: string): string | null => (field && !Number.isNaN(Date.parse(field)) ? new Date(field).toISOString() : null)

/** What the form begins with: a new campaign, or one that was read. */
export const draftOf = (signup: SignupCampaign | null): SignupDraft => {
  const { valid_until, ...discount } = signup?.discount ?? { kind: "percentage", value: 10, currency: "eur", prefix: "", uses: 1, valid_until: null }
  return {
    name: signup?.name ?? "",
    active: signup?.active ?? false,
    starts: fieldOf(signup?.starts_at ?? null),
    ends: fieldOf(signup?.ends_at ?? null),
    content: signup?.content ?? signupContentSchema.parse({}),
    discount: { ...discount, until: fieldOf(valid_until) },
  }
}

/** What would be saved, or which fields are wrong, as `a.b`. */
export const readDraft = ({ starts, ends, discount: { until, ...discount }, ...draft }: SignupDraft): { body: CreateSignupBody | null; wrong: string[] } => {
  const parsed = createSignupBody.safeParse({
    ...draft,
    starts_at: momentOf(starts),
    ends_at: momentOf(ends),
    discount: { ...discount, valid_until: momentOf(until) },
  })
  return parsed.success ? { body: parsed.data, wrong: [] } : { body: null, wrong: parsed.error.issues.map(({ path }) => path.join(".")) }
}
