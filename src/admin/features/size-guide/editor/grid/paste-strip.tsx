import { XMark } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"
import type { Paste } from "./use-paste"

/** What the last paste did, and what else it can be made into; or why it was refused. */
const PasteStrip = ({ paste }: { paste: Paste }) => {
  const { t } = useText()
  const { last, refusal } = paste
  return (
    <div className="border-ui-border-base bg-ui-bg-subtle flex flex-wrap items-center gap-2 border-b px-3 py-2">
      <Text size="small" className="min-w-0 flex-1" {...(refusal ? { role: "alert" } : {})}>
        {refusal ?? last?.sentence}
      </Text>
      {last?.hasHeader && (
        <Button size="small" variant="secondary" onClick={() => paste.again({ header: !last.options.header })}>
          {t(last.options.header ? "size_guide_paste.header_off" : "size_guide_paste.header_on")}
        </Button>
      )}
      {last && last.report.columnsLeft > 0 && (
        <Button size="small" variant="secondary" onClick={() => paste.again({ addColumns: true })}>
          {t("size_guide_paste.add_columns", { count: last.report.columnsLeft })}
        </Button>
      )}
      <IconButton size="small" variant="transparent" aria-label={t("core.close")} onClick={paste.dismiss}>
        <XMark />
      </IconButton>
    </div>
  )
}

export default PasteStrip
