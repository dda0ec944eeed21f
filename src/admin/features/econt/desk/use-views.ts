import { toast, usePrompt } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { ShipmentFilter } from "../../../../contracts/econt-shipment"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { shipmentQueries, useRemoveShipmentView, useSaveShipmentView } from "../api/shipments"
import { isSameFilter, readFilter, refinementsOf, tabOf, writeFilter } from "./address"
import type { ShipmentView } from "./components/views-menu"

/** Saved views, which of them is open, and what can be done with them. */
export const useViews = (filter: ShipmentFilter) => {
  const { t } = useText()
  const prompt = usePrompt()
  const save = useSaveShipmentView()
  const remove = useRemoveShipmentView()
  const [isNaming, setNaming] = useState(false)
  const { data: views = [] } = useQuery(shipmentQueries.views())
  const activeId = views.find((view) => isSameFilter(readFilter(view.filter), filter))?.id ?? null
  const isNarrowed = tabOf(filter) === null || refinementsOf(filter).length > 0

  const confirmRemove = async (view: ShipmentView) => {
    const isSure = await prompt({
      title: t("econt_desk.views.remove_title"),
      description: t("econt_desk.views.remove_hint", { name: view.name }),
      confirmText: t("core.delete"),
      cancelText: t("core.cancel"),
    })
    if (isSure) {
      remove.mutate(view.id, { onError: (error) => void toast.error(errorSentence(t, toApiError(error))) })
    }
  }
  return {
    views,
    activeId,
    canSave: activeId === null && isNarrowed,
    isNaming,
    setNaming,
    confirmRemove,
    isSaving: save.isPending,
    error: save.isError ? errorSentence(t, toApiError(save.error)) : null,
    saveAs: (name: string, shared: boolean) =>
      save.mutate(
        { name, shared, filter: writeFilter(filter) },
        { onSuccess: () => setNaming(false) }
      ),
  }
}
