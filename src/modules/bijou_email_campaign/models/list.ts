import { model } from "@medusajs/framework/utils"

/** A list of contacts somebody put together by hand, as links and `query.graph` see it. */
const EmailList = model.define(
  { name: "bijou_email_list", tableName: "bijou_email_list" },
  {
    id: model.id({ prefix: "elist" }).primaryKey(),
    name: model.text(),
    created_by: model.text().nullable(),
  }
)

export default EmailList
