import { Button, Skeleton, Text, toast } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { LOCALES, type Locale } from "../../../../contracts/shared"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { SelectField } from "../assign/components/field"
import { LegacyGuides } from "./components/legacy-guides"
import { listQueries, useLegacyImport } from "./queries"

/** Imports what an earlier module left in the database; first it says what that would be. */
export const LegacyDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const [locale, setLocale] = useState<Locale>("bg")
  const dry = useQuery(listQueries.legacy(locale))
  const real = useLegacyImport()
  const counted = dry.data?.guides.filter(({ outcome }) => outcome === "would_create").length ?? 0
  const made = real.data?.guides.filter(({ outcome }) => outcome === "created").length ?? 0
  const run = () => real.mutate(locale, { onError: (error) => toast.error(errorSentence(t, toApiError(error))) })
  return (
    <SideDrawer
      title={t("size_guide_list.legacy_dialog.title")}
      hint={t("size_guide_list.legacy_dialog.hint")}
      onClose={onClose}
      footer={
        real.data ? (
          <Button size="small" onClick={onClose}>
            {t("core.close")}
          </Button>
        ) : (
          <Button size="small" disabled={counted === 0} isLoading={real.isPending} onClick={run}>
            {t("size_guide_list.legacy_dialog.run", { count: counted })}
          </Button>
        )
      }
    >
      <QueryState
        query={dry}
        pending={<Skeleton className="h-40 w-full" />}
        isEmpty={({ guides }) => guides.length === 0}
        empty={
          <EmptyState
            title={t(dry.data?.found ? "size_guide_list.legacy_dialog.empty" : "size_guide_list.legacy_dialog.missing")}
          />
        }
      >
        {({ guides }) => (
          <div className="flex flex-col gap-y-4">
            {real.data ? (
              <Text size="small" weight="plus" role="status">
                {t("size_guide_list.legacy_dialog.done", { count: made })}
              </Text>
            ) : (
              <SelectField
                label={t("size_guide_list.legacy_dialog.language")}
                value={locale}
                options={LOCALES.map((each) => ({ value: each, label: t(`size_guide_list.create.${each}`) }))}
                onChange={(next) => setLocale(next as Locale)}
              />
            )}
            <LegacyGuides guides={real.data?.guides ?? guides} />
          </div>
        )}
      </QueryState>
    </SideDrawer>
  )
}
