import { Text } from "@medusajs/ui"
import type { LookUpSkusResponse } from "../../../../../contracts/size-guide-assignment"
import { useText } from "../../../../lib/text"

type SkuResultProps = { result: LookUpSkusResponse; found: number; tooMany: boolean }

/** What was read from a pasted list: how many targets, and every SKU nobody knows. */
export const SkuResult = ({ result: { unknown, repeated }, found, tooMany }: SkuResultProps) => {
  const { t } = useText()
  return (
    <div role="status" className="flex flex-col gap-y-1">
      <Text size="small" weight="plus">
        {found === 0 ? t("size_guide_assign.skus.none") : t("size_guide_assign.skus.found", { count: found })}
      </Text>
      {repeated > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("size_guide_assign.skus.repeated", { count: repeated })}
        </Text>
      )}
      {tooMany && <Text size="small">{t("size_guide_assign.skus.too_many")}</Text>}
      {unknown.length > 0 && (
        <>
          <Text size="small" className="text-ui-fg-error">
            {t("size_guide_assign.skus.unknown", { count: unknown.length })}
          </Text>
          <ul
            aria-label={t("size_guide_assign.skus.unknown_list")}
            className="txt-small text-ui-fg-subtle flex flex-wrap gap-x-3 gap-y-0.5 font-mono"
          >
            {unknown.map((sku) => (
              <li key={sku} className="break-all">
                {sku}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
