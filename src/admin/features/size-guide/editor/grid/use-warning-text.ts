import { useCallback } from "react"
import type { Warning } from "../../../../../sizing/warnings"
import { useText, type TextKey, type TextVariables, type Translate } from "../../../../lib/text"

/** Values that are names of something: they are shown in words. */
const inWords = (t: Translate, locale: string, values: Warning["values"]): TextVariables =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      switch (name) {
        case "unit":
        case "suggested":
          return [name, t(`size_guide_grid.unit.${value}` as TextKey)]
        case "quantity":
          return [name, t(`size_guide_grid.quantity.${value}` as TextKey)]
        case "system":
          return [name, t(`size_guide_grid.system.${value}` as TextKey)]
        case "difference_mm":
          return [name, Math.abs(Number(value)).toLocaleString(locale, { maximumFractionDigits: 2 })]
        case "step":
        case "usual":
          return [name, Number(value).toLocaleString(locale, { maximumFractionDigits: 3 })]
        default:
          return [name, value]
      }
    })
  )

/** The sentence of a warning of `checkTable`, in the language of the dashboard. */
export const useWarningText = (): ((warning: Pick<Warning, "code" | "values">) => string) => {
  const { t, locale } = useText()
  return useCallback(
    ({ code, values }) => {
      const words = inWords(t, locale, values)
      switch (code) {
        case "not_rising":
          return t(
            `size_guide_grid.warning.not_${values.direction === "falling" ? "falling" : "rising"}_${values.side === "below" ? "below" : "above"}`,
            words
          )
        case "suspected_unit":
          return values.unit === values.suggested
            ? t("size_guide_grid.warning.suspected_quantity", {
                ...words,
                suggested: t(`size_guide_grid.quantity.${values.suggested_quantity}` as TextKey),
              })
            : t("size_guide_grid.warning.suspected_unit", words)
        default:
          return t(`size_guide_grid.warning.${code}`, words)
      }
    },
    [t, locale]
  )
}
