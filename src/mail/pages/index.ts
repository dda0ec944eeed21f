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
export { requestMail } from "./request-mail"
