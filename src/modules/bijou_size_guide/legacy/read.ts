import { type Db, row, rows } from "../../../lib/db"
import { LEGACY_CATEGORIES, type LegacyCategory, type LegacyHowTo, type LegacySize } from "./document"

export type LegacyGuide = { category: LegacyCategory; sizes: LegacySize[]; how_to: LegacyHowTo[] }

const exists = async (db: Db, table: string): Promise<boolean> =>
  (await row<{ found: boolean }>(db, "SELECT to_regclass(?) IS NOT NULL AS found", [table]))?.found ?? false

/**
 * What an earlier module of the shop left in `size_guide` and `measurement_guide`, by category.
 * Undefined where neither table is there. Only reads.
 */
export const readLegacy = async (db: Db): Promise<LegacyGuide[] | undefined> => {
  const [hasSizes, hasHowTo] = [await exists(db, "size_guide"), await exists(db, "measurement_guide")]
  if (!hasSizes && !hasHowTo) {
    return undefined
  }
  const sizes = hasSizes
    ? await rows<LegacySize>(
        db,
        `SELECT category, size_us, size_uk, size_eu, size_asia, circumference_mm::text AS circumference_mm,
                diameter_mm::text AS diameter_mm, length_cm::text AS length_cm, description
           FROM size_guide WHERE deleted_at IS NULL ORDER BY category, sort_order, id`
      )
    : []
  const howTo = hasHowTo
    ? await rows<LegacyHowTo>(
        db,
        `SELECT category, title, instructions, image_url, video_url,
                CASE WHEN jsonb_typeof(to_jsonb(tips)) = 'array'
                     THEN ARRAY(SELECT jsonb_array_elements_text(to_jsonb(tips))) ELSE '{}' END AS tips
           FROM measurement_guide WHERE deleted_at IS NULL ORDER BY category, created_at, id`
      )
    : []
  return LEGACY_CATEGORIES.map((category) => ({
    category,
    sizes: sizes.filter((size) => size.category === category),
    how_to: howTo.filter((block) => block.category === category),
  })).filter((guide) => guide.sizes.length > 0 || guide.how_to.length > 0)
}
