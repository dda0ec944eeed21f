import { type Target, TARGET_TYPES } from "../../../../contracts/size-guide-assignment"
import { type Asked, optionTitleId, type ProductFacts } from "../facts"
import type { Rule } from "../resolve"

/** The same rules told step by step, without sorting the whole. */
export const naive = (product: ProductFacts, rules: Rule[], asked: Asked): string | null => {
  const hits = (t: Target): boolean =>
    t.type === "variant" ? t.id === asked.variant_id
    : t.type === "product" ? t.id === product.id
    : t.type === "option" ? product.option_ids.includes(t.id) || product.option_titles.some((title) => optionTitleId(title) === t.id)
    : t.type === "collection" ? t.id === product.collection_id
    : t.type === "category" ? product.category_paths.some((path) => path.includes(t.id))
    : t.type === "type" ? t.id === product.type_id
    : t.type === "tag" ? product.tag_ids.includes(t.id)
    : true
  const live = rules.filter(
    (r) =>
      hits(r.target) &&
      (!r.starts_at || r.starts_at <= asked.now) &&
      (!r.ends_at || r.ends_at > asked.now) &&
      (!r.sales_channel_id || asked.sales_channel_ids.includes(r.sales_channel_id)) &&
      (!r.region_id || r.region_id === asked.region_id) &&
      r.all_of.every(hits) &&
      !r.none_of.some(hits) &&
      (r.mode !== "include" || r.guide?.status === "published")
  )
  const out = new Set<string>()
  const steps: ((r: Rule) => boolean)[] = []
  for (const type of TARGET_TYPES) {
    if (type === "category") {
      for (let up = 0; up < 5; up++) {
        steps.push((r) => r.target.type === type && Math.max(...product.category_paths.filter((p) => p.includes(r.target.id)).map((p) => p.length - 1 - p.indexOf(r.target.id))) === up)
      }
    } else if (type === "option") {
      steps.push((r) => r.target.type === type && !r.target.id.startsWith("title:"))
      steps.push((r) => r.target.type === type && r.target.id.startsWith("title:"))
    } else {
      steps.push((r) => r.target.type === type)
    }
  }
  for (const isHere of steps) {
    const here = live.filter(isHere)
    here.filter((r) => r.mode === "exclude").forEach((r) => out.add(r.guide!.id))
    let best: Rule | undefined
    for (const r of here.filter((one) => one.mode === "none" || (one.mode === "include" && !out.has(one.guide!.id)))) {
      const rank = (one: Rule) => [one.priority, (one.sales_channel_id ? 1 : 0) + (one.region_id ? 1 : 0), one.guide?.updated_at.getTime() ?? 0]
      const [a, b] = [rank(r), best ? rank(best) : [-Infinity]]
      const differs = a.findIndex((value, place) => value !== b[place])
      if (!best || (differs >= 0 ? a[differs] > b[differs] : r.id < best.id)) {
        best = r
      }
    }
    if (best) {
      return best.guide?.id ?? null
    }
  }
  return null
}
