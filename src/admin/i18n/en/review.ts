import { reviewBulk, reviewReplies } from "./review-tools"
import { reviewDesk } from "./review-desk"
import { reviewKeys } from "./review-keys"

/** Words of the review feature that the desk, the widgets and the import share, and the desk's own. */
export const review = {
  review: {
    status: {
      pending: "Pending",
      needs_edit: "Needs edit",
      published: "Published",
      rejected: "Rejected",
      spam: "Spam",
    },
    decision: {
      approve: "Approve",
      reject: "Reject",
      spam: "Spam",
      hold: "Needs edit",
      reopen: "Back to pending",
    },
    decided: {
      approve: "Approved",
      reject: "Rejected",
      spam: "Marked as spam",
      hold: "Sent back for an edit",
      reopen: "Put back to pending",
    },
    /** Of several reviews at once; not the same word in every language. */
    decided_many: {
      approve: "Approved",
      reject: "Rejected",
      spam: "Marked as spam",
      hold: "Sent back for an edit",
      reopen: "Put back to pending",
    },
    reason: {
      advertising: "Advertising or links",
      competitor: "Names a competitor",
      personal_data: "Personal data",
      offensive: "Offensive language",
      hate: "Harassment or hate",
      illegal: "Illegal content",
      off_topic: "Not about the product",
      misleading_rating: "Stars contradict the text",
      not_a_buyer: "Not a buyer, or an interest",
      duplicate: "Duplicate",
      unreadable: "Unreadable",
      other: "Other, with a note",
    },
    flag: {
      link: "Link",
      email: "E-mail address",
      phone: "Phone number",
      iban: "Bank account",
      shouting: "Capitals",
      repetition: "Repetition",
      latin_bulgarian: "Bulgarian in Latin letters",
      duplicate: "Same text elsewhere",
    },
    verification: { none: "Not verified", buyer: "Verified buyer", imported: "Verified by the import" },
    action: {
      submit: "Submitted",
      import: "Imported",
      approve: "Approved",
      reject: "Rejected",
      spam: "Marked as spam",
      hold: "Sent back for an edit",
      reopen: "Put back to pending",
      undo: "Decision undone",
      note: "Note",
      reply: "Reply published",
      reply_removed: "Reply removed",
      feature: "Featured",
      unfeature: "No longer featured",
    },
    locale: { bg: "Bulgarian", en: "English" },
    ...reviewDesk,
    ...reviewBulk,
    ...reviewReplies,
    ...reviewKeys,
  },
} as const
