import type { Target, TargetType } from "../../../../contracts/size-guide-assignment"
import type { Translate } from "../../../lib/text"

/** A target with the name a person reads. */
export type NamedTarget = Target & { name: string }

/** Name of a target; the whole shop has none of its own. */
export const targetName = (t: Translate, target: { type: TargetType; name: string }): string =>
  target.type === "store" ? t("size_guide_assign.store_name") : target.name

export const sameTarget = (one: Target, other: Target): boolean => one.type === other.type && one.id === other.id

/** "because of the category Rings": the rule that decides, as a part of a sentence. */
export const becauseOf = (t: Translate, target: { type: TargetType; name: string }): string =>
  target.type === "store"
    ? t("size_guide_assign.preview.because_store")
    : t("size_guide_assign.preview.because", {
        type: t(`size_guide_assign.preview.type.${target.type}`),
        name: target.name,
      })
