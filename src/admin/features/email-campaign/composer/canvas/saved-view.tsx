import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import type { Block, BlockOf } from "../../../../../contracts/email-campaign-block"
import { useText } from "../../../../lib/text"
import { savedBlockQueries } from "../../api/saved-blocks"
import { colorOf, type Look } from "./look"

type SavedViewProps = { block: BlockOf<"saved_block">; look: Look; draw: (block: Block) => ReactNode }

/** What a saved block holds, in a frame with its name. */
export const SavedView = ({ block, look, draw }: SavedViewProps) => {
  const { t } = useText()
  const { data = [] } = useQuery(savedBlockQueries.all())
  const saved = data.find(({ id }) => id === block.saved_block_id)
  return (
    <div style={{ border: `1px dashed ${colorOf(look, "muted")}`, padding: 8 }}>
      <div style={{ color: colorOf(look, "muted"), fontFamily: "sans-serif", fontSize: 12 }}>{saved?.name ?? t("email_composer.block.saved_block")}</div>
      {saved?.content.map((part) => (
        <div key={part.id}>{draw({ ...part, id: `${block.id}.${part.id}` })}</div>
      ))}
    </div>
  )
}
