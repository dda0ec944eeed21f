import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { EmptyState } from "../../../components/empty-state"
import { useText } from "../../../lib/text"
import { NotSetUp } from "./components/page-states"

/** The list without shipments: why, and where to go from here. */
export const NothingHere = ({ isSetUp, isFiltered, onClear }: { isSetUp: boolean; isFiltered: boolean; onClear: () => void }) => {
  const { t } = useText()
  if (isFiltered) {
    return (
      <EmptyState
        title={t("econt_desk.empty.none_match")}
        hint={t("econt_desk.empty.none_match_hint")}
        actions={
          <Button size="small" variant="secondary" onClick={onClear}>
            {t("econt_desk.filter.clear")}
          </Button>
        }
      />
    )
  }
  return isSetUp ? (
    <EmptyState
      title={t("econt_desk.empty.title")}
      hint={t("econt_desk.empty.hint")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="/econt/ready">{t("econt_desk.ready")}</Link>
        </Button>
      }
    />
  ) : (
    <NotSetUp />
  )
}
