import type { Audience, AudiencePart } from "../../../contracts/email-campaign-campaign"
import { Conditions } from "../../../lib/db"

/** Whether a contact `c` belongs to a part of an audience; nothing of the part is in the text of the statement. */
const belongs = (part: AudiencePart): [sql: string, ...bindings: string[]] => {
  switch (part.kind) {
    case "subscribers":
      return ["EXISTS (SELECT 1 FROM bijou_email_consent a WHERE a.contact_id = c.id AND a.purpose = 'marketing' AND a.state = 'granted')"]
    case "topic":
      return [
        `EXISTS (SELECT 1 FROM bijou_email_topic t
           LEFT JOIN bijou_email_consent a ON a.contact_id = c.id AND a.purpose = 'topic:' || t.handle
           LEFT JOIN bijou_email_consent m ON m.contact_id = c.id AND m.purpose = 'marketing'
          WHERE t.handle = ? AND (a.state = 'granted' OR (a.state IS NULL AND t.standard AND m.state = 'granted')))`,
        part.handle,
      ]
    case "list":
      return ["EXISTS (SELECT 1 FROM bijou_email_list_member a WHERE a.contact_id = c.id AND a.list_id = ?)", part.id]
    case "group":
      return [
        `EXISTS (SELECT 1 FROM customer_group_customer a WHERE a.customer_id = c.customer_id AND a.customer_group_id = ? AND a.deleted_at IS NULL)`,
        part.id,
      ]
  }
}

const anyOf = (parts: readonly AudiencePart[], into: Conditions, not = ""): void => {
  const found = parts.map(belongs)
  if (found.length > 0) {
    into.add(`${not} (${found.map(([sql]) => sql).join(" OR ")})`, ...found.flatMap(([, ...bindings]) => bindings))
  }
}

/** Conditions on a contact `c` that is chosen; an audience of nothing is nobody. */
export const inAudience = ({ include, exclude }: Audience): Conditions => {
  const where = new Conditions().add(include.length > 0 ? "c.erased_at IS NULL" : "false")
  anyOf(include, where)
  anyOf(exclude, where, "NOT")
  return where
}
