import type { EmailDocument } from "../../contracts/email-campaign-document"

/**
 * A mail that holds its footer alone.
 * @param newId makes the id of a part: 4 to 24 small letters and digits, another one each time
 */
export const emptyDocument = (newId: () => string): EmailDocument => ({
  schema: 1,
  subject: [],
  preheader: [],
  theme: null,
  rows: [
    {
      id: newId(),
      layout: "1",
      columns: [[{ id: newId(), type: "footer", reason: [], view_in_browser: true }]],
      tone: "page",
      space: "normal",
      visibility: { device: null, condition: null },
    },
  ],
})
