import { Button, Skeleton, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { GuideBundle, ImportBundleBody } from "../../../../contracts/size-guide-exchange"
import { errorSentence, ErrorState } from "../../../components/error-state"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { SelectField } from "../assign/components/field"
import { FileButton } from "./components/file-button"
import { ImportOutcomes } from "./components/import-outcomes"
import { useImportBundle } from "./queries"
import { readBundle } from "./read-guide-file"

const EXISTING = ["skip", "replace_draft", "copy"] as const
type Existing = ImportBundleBody["existing"]
const DOES_NOTHING = ["skipped", "unchanged"]

/** Imports guides from a file. What would happen is shown first, for exactly these settings. */
export const ImportDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const [name, setName] = useState<string | null>(null)
  const [bundle, setBundle] = useState<GuideBundle | null>(null)
  const [existing, setExisting] = useState<Existing>("skip")
  const dry = useImportBundle()
  const real = useImportBundle()

  const check = (next: GuideBundle | null, how: Existing) => {
    real.reset()
    dry.reset()
    if (next) {
      dry.mutate({ bundle: next, existing: how, dry_run: true })
    }
  }
  const take = async (file: File) => {
    const read = readBundle(await file.text().catch(() => ""))
    setName(file.name)
    setBundle(read)
    check(read, existing)
  }
  const counted = dry.data?.filter(({ outcome }) => !DOES_NOTHING.includes(outcome)).length ?? 0
  const run = () =>
    bundle &&
    real.mutate(
      { bundle, existing, dry_run: false },
      { onError: (error) => toast.error(errorSentence(t, toApiError(error))) }
    )
  return (
    <SideDrawer
      title={t("size_guide_list.bundle.title")}
      hint={t("size_guide_list.bundle.hint")}
      onClose={onClose}
      footer={
        real.data ? (
          <Button size="small" onClick={onClose}>
            {t("core.close")}
          </Button>
        ) : (
          <Button size="small" disabled={!dry.data || counted === 0} isLoading={real.isPending} onClick={run}>
            {t("size_guide_list.bundle.run", { count: counted })}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-y-5">
        <FileButton
          label={t("size_guide_list.bundle.choose")}
          accept=".json,application/json"
          name={name}
          onFile={(file) => void take(file)}
        />
        {name && !bundle && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {t("size_guide_list.bundle.unreadable")}
          </Text>
        )}
        {bundle && !real.data && (
          <SelectField
            label={t("size_guide_list.bundle.existing")}
            value={existing}
            options={EXISTING.map((each) => ({ value: each, label: t(`size_guide_list.bundle.${each}`) }))}
            onChange={(next) => {
              setExisting(next as Existing)
              check(bundle, next as Existing)
            }}
          />
        )}
        {dry.isPending && <Skeleton className="h-24 w-full" />}
        {dry.isError && <ErrorState error={toApiError(dry.error)} onRetry={() => check(bundle, existing)} />}
        {!real.data && dry.data && (
          <>
            <ImportOutcomes title={t("size_guide_list.bundle.dry")} results={dry.data} />
            {counted === 0 && <Text size="small">{t("size_guide_list.bundle.nothing")}</Text>}
          </>
        )}
        {real.data && <ImportOutcomes title={t("size_guide_list.bundle.done")} results={real.data} />}
      </div>
    </SideDrawer>
  )
}
