import { Container } from "@medusajs/ui"
import { useText } from "../lib/text"
import { EmptyState } from "./empty-state"

/** Page of a feature the host has switched off. */
export const FeatureOff = () => {
  const { t } = useText()
  return (
    <Container className="p-0">
      <EmptyState title={t("core.feature_off.title")} hint={t("core.feature_off.hint")} />
    </Container>
  )
}
