export type { PageContext } from "./layout"
export {
  type Preferences,
  renderConfirm,
  renderConfirmed,
  renderPreferences,
  renderRefused,
  renderUnsubscribe,
  renderUnsubscribed,
} from "./pages"
export { codeMail } from "./code-mail"
export { requestMail } from "./request-mail"
