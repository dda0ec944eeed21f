/** What a statement needs to know of a contact's consent: joins after the contact's table, and one expression. */
export type MailableSql = {
  /** Goes after `bijou_email_contact <contact>`; keeps one row per contact. Binds nothing. */
  joins: string
  /** NULL when the contact may be written to at this moment, otherwise one of `UNMAILABLE_REASONS`. Binds nothing. */
  reason: string
}

/**
 * Whether contacts may be written to at this moment, as SQL. Counts, the waterfall, what fills a
 * campaign and what takes its mails all use this, so they cannot differ.
 * @param contact alias of `bijou_email_contact` in the statement
 * @param topic SQL for the handle of the campaign's topic, a column or a cast parameter; NULL for none
 */
export const mailable = (contact: string, topic = "NULL::text"): MailableSql => ({
  joins: `
    LEFT JOIN bijou_email_consent ${contact}_marketing
      ON ${contact}_marketing.contact_id = ${contact}.id AND ${contact}_marketing.purpose = 'marketing'
    LEFT JOIN bijou_email_consent ${contact}_topic
      ON ${contact}_topic.contact_id = ${contact}.id AND ${contact}_topic.purpose = 'topic:' || (${topic})
    LEFT JOIN bijou_email_topic ${contact}_kind ON ${contact}_kind.handle = (${topic})`,
  reason: `CASE
    WHEN ${contact}.erased_at IS NOT NULL THEN 'erased'
    WHEN ${suppressed(`${contact}.email_hash`)} THEN 'suppressed'
    WHEN ${contact}_marketing.state = 'withdrawn' THEN 'unsubscribed'
    WHEN ${contact}_marketing.state = 'asked' THEN 'unconfirmed'
    WHEN ${contact}_marketing.state IS DISTINCT FROM 'granted' THEN 'no_consent'
    WHEN (${topic}) IS NOT NULL AND ${contact}_topic.state IS DISTINCT FROM 'granted'
      AND (${contact}_topic.state = 'withdrawn' OR ${contact}_kind.standard IS NOT TRUE) THEN 'topic'
    WHEN ${contact}.paused_until > now() THEN 'paused'
  END`,
})

/** Whether an address is suppressed at this moment. A mail the reader asked for ignores what stops marketing alone. */
export const suppressed = (hash: string, scope: "any" | "all" = "any"): string =>
  `EXISTS (SELECT 1 FROM bijou_email_suppression s WHERE s.email_hash = ${hash}
     AND (s.expires_at IS NULL OR s.expires_at > now())${scope === "all" ? " AND s.scope = 'all'" : ""})`

/** Whether what this contact does may be written down at this moment: the open or click of a mail sent earlier, too. */
export const trackable = (contactId: string): string =>
  `EXISTS (SELECT 1 FROM bijou_email_consent t WHERE t.contact_id = ${contactId}
     AND t.purpose = 'tracking' AND t.state = 'granted')`
