import { definePolicies } from "@medusajs/framework/utils"

const resource = "bijou_email_campaign"
const contact = "bijou_email_contact"
const settings = "bijou_email_settings"

export default definePolicies([
  { name: "ReadBijouEmailCampaign", resource, operation: "read", description: "See e-mail campaigns and their reports" },
  { name: "CreateBijouEmailCampaign", resource, operation: "create", description: "Write e-mail campaigns" },
  { name: "UpdateBijouEmailCampaign", resource, operation: "update", description: "Change e-mail campaigns and send tests" },
  { name: "DeleteBijouEmailCampaign", resource, operation: "delete", description: "Delete e-mail campaigns" },
  { name: "SendBijouEmailCampaign", resource, operation: "send", description: "Send, pause and cancel e-mail campaigns" },
  { name: "WriteHtmlBijouEmailCampaign", resource, operation: "html", description: "Write HTML of their own into e-mails" },
  { name: "ReadBijouEmailContact", resource: contact, operation: "read", description: "See who e-mails go to and what they agreed to" },
  { name: "CreateBijouEmailContact", resource: contact, operation: "create", description: "Add and import contacts of e-mail campaigns" },
  { name: "UpdateBijouEmailContact", resource: contact, operation: "update", description: "Change contacts of e-mail campaigns and their topics" },
  { name: "DeleteBijouEmailContact", resource: contact, operation: "delete", description: "Erase contacts of e-mail campaigns" },
  { name: "ExportBijouEmailContact", resource: contact, operation: "export", description: "Download contacts of e-mail campaigns" },
  { name: "ReadBijouEmailSettings", resource: settings, operation: "read", description: "See how e-mail campaigns are sent" },
  { name: "UpdateBijouEmailSettings", resource: settings, operation: "update", description: "Change how e-mail campaigns are sent" },
])
