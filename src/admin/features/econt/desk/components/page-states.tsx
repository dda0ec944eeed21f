import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { EmptyState } from "../../../../components/empty-state"
import { useText } from "../../../../lib/text"

/** Nobody has entered a login and a sender yet. */
export const NotSetUp = () => {
  const { t } = useText()
  return (
    <EmptyState
      title={t("econt.not_set_up.title")}
      hint={t("econt.not_set_up.hint")}
      actions={
        <Button size="small" asChild>
          <Link to="/econt/settings">{t("econt.not_set_up.action")}</Link>
        </Button>
      }
    />
  )
}

/** The role of the one who is signed in does not let shipments be seen. */
export const NoAccess = () => {
  const { t } = useText()
  return (
    <Container className="p-0">
      <EmptyState title={t("econt.forbidden.title")} hint={t("econt.forbidden.hint")} />
    </Container>
  )
}
