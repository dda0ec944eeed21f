import { Text } from "@medusajs/ui"
import type { ImportDocumentResponse } from "../../../../../contracts/size-guide-exchange"
import { useText } from "../../../../lib/text"
import { ChangeList } from "./change-list"

/** What a file would change, and what of it could not be read as it stands. */
export const ImportResult = ({ changes, problems }: Pick<ImportDocumentResponse, "changes" | "problems">) => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-5">
      {problems.length > 0 && (
        <section className="flex flex-col gap-y-1">
          <Text size="small" weight="plus" className="text-ui-tag-orange-text">
            {t("size_guide_dialog.import.problems", { count: problems.length })}
          </Text>
          <ul className="flex flex-col gap-y-1">
            {problems.map(({ line, message }, index) => (
              <li key={`${line}-${index}`}>
                <Text size="small">
                  {line === null ? message : t("size_guide_dialog.import.line", { line, message })}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes.length === 0 ? (
        <Text size="small">{t("size_guide_dialog.import.nothing")}</Text>
      ) : (
        <section className="flex flex-col gap-y-1">
          <Text size="small" weight="plus">
            {t("size_guide_dialog.import.changes", { count: changes.length })}
          </Text>
          <ChangeList changes={changes} />
        </section>
      )}
    </div>
  )
}
