import { Button, Text } from "@medusajs/ui"
import { useId } from "react"
import { useText, type Translate } from "../../../../lib/text"
import { FieldNotes } from "../components/form-field"
import { FormSection } from "../components/form-section"
import { PieceRow } from "../components/piece-row"
import { useForm } from "../form-context"
import { countPieces, everything } from "../pieces"

const summaryOf = (t: Translate, { chosen, left }: ReturnType<typeof countPieces>): string =>
  chosen === left ? t("econt_panel.pieces.all", { count: left }) : t("econt_panel.pieces.some", { count: chosen, left })

/** What of the order is sent with this waybill: all that is left, or a part of it. */
export const PiecesSection = () => {
  const { t } = useText()
  const { pieces, problems } = useForm()
  const notes = useId()
  if (!pieces) {
    return null
  }
  const { items, chosen, choose } = pieces
  const counted = countPieces(items, chosen)
  const isWrong = problems.some(({ path, severity }) => severity === "error" && path?.split(".")[0] === "items")
  return (
    <FormSection title={t("econt_panel.pieces.title")} summary={summaryOf(t, counted)} isForced={isWrong}>
      <div data-path="items" className="flex flex-col gap-y-2">
        <ul aria-label={t("econt_panel.pieces.title")} className="divide-ui-border-base divide-y">
          {items.map((item) => (
            <PieceRow
              key={item.id}
              item={item}
              quantity={chosen[item.id] ?? 0}
              problems={problems}
              onChange={(quantity) => choose({ ...chosen, [item.id]: quantity })}
            />
          ))}
        </ul>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Text size="small" role="status" className="text-ui-fg-subtle">
            {counted.chosen < counted.left ? t("econt_panel.pieces.stay", { count: counted.left - counted.chosen }) : summaryOf(t, counted)}
          </Text>
          {counted.chosen !== counted.left && (
            <Button type="button" size="small" variant="secondary" onClick={() => choose(everything(items))}>
              {t("econt_panel.pieces.take_all")}
            </Button>
          )}
        </div>
        <FieldNotes id={notes} problems={problems.filter(({ path }) => path === "items")} />
      </div>
    </FormSection>
  )
}
