import { clx } from "@medusajs/ui"
import { useId } from "react"
import type { DocumentChange } from "../../../../../contracts/size-guide-history"
import { useText } from "../../../../lib/text"
import { placeOfChange } from "./change-list"

type Side = "mine" | "theirs"

type ClashListProps = {
  clashes: readonly DocumentChange[]
  /** The choice for each, null where there is none yet. */
  sides: readonly (Side | null)[]
  onChoose: (index: number, side: Side) => void
}

/** Places two people changed differently, with both texts to choose from. */
export const ClashList = ({ clashes, sides, onChoose }: ClashListProps) => {
  const { t } = useText()
  const name = useId()
  const textOf = ({ kind, before, after }: DocumentChange, side: Side) => {
    const text = side === "mine" ? after : before
    if (text !== null) {
      return text
    }
    const isRemoved = (kind === "added" && side === "theirs") || (kind === "removed" && side === "mine")
    return t(isRemoved ? "size_guide_dialog.diff.removed" : "size_guide_dialog.diff.nothing")
  }
  return (
    <ul className="flex flex-col gap-y-4">
      {clashes.map((clash, index) => (
        <li key={`${clash.path}-${index}`}>
          <fieldset className="flex flex-col gap-y-2">
            <legend className="txt-compact-small-plus mb-1 break-words">{placeOfChange(clash, t)}</legend>
            <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
              {(["mine", "theirs"] as const).map((side) => (
                <div
                  key={side}
                  className={clx(
                    "has-[:focus-visible]:shadow-borders-focus flex items-start rounded-md border",
                    sides[index] === side ? "border-ui-border-interactive bg-ui-bg-highlight" : "border-ui-border-base"
                  )}
                >
                  <input
                    type="radio"
                    id={`${name}-${index}-${side}`}
                    name={`${name}-${index}`}
                    className="ms-3 mt-3.5"
                    checked={sides[index] === side}
                    onChange={() => onChoose(index, side)}
                  />
                  <label
                    htmlFor={`${name}-${index}-${side}`}
                    className="txt-small min-w-0 flex-1 cursor-pointer break-words p-3 ps-2"
                  >
                    <span className="txt-compact-xsmall text-ui-fg-subtle block">
                      {t(`size_guide_dialog.conflict.${side}`)}
                    </span>
                    {textOf(clash, side)}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
        </li>
      ))}
    </ul>
  )
}
