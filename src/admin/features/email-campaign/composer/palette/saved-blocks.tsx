import { Heading, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useText } from "../../../../lib/text"
import { savedBlockQueries } from "../../api/saved-blocks"
import { newId } from "../state/new-id"
import { useUi } from "../ui-context"
import { useParts } from "../use-parts"

/** Parts that are written once; one that is put into a mail follows every later change of it. */
export const SavedBlocks = () => {
  const { t } = useText()
  const { putBlock } = useParts()
  const { leave } = useUi()
  const { data = [] } = useQuery(savedBlockQueries.all())
  return (
    <>
      <Heading level="h3" className="txt-compact-xsmall-plus text-ui-fg-subtle">
        {t("email_composer.saved.title")}
      </Heading>
      {data.length === 0 ? (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("email_composer.saved.none")}
        </Text>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {data.map(({ id, name }) => (
            <li key={id} className="min-w-0">
              <button
                type="button"
                aria-label={t("email_composer.saved.add", { name })}
                className="bg-ui-bg-base shadow-borders-base hover:bg-ui-bg-base-hover focus-visible:shadow-borders-interactive-with-focus txt-compact-xsmall max-w-full truncate rounded-md px-2 py-1.5 outline-none"
                onClick={() => putBlock({ id: newId(), type: "saved_block", saved_block_id: id }) && leave()}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
