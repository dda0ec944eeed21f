import type { Hit } from "./types"

/** So many links of one mail within so many milliseconds: no hand is that fast. */
const LINKS = 3
const WITHIN_MS = 1000

const isBurst = (clicks: readonly Hit[], click: Hit): boolean => {
  const near = clicks.filter(({ at }) => Math.abs(at - click.at) <= WITHIN_MS)
  const links = new Set(near.map(({ link }) => link?.index))
  return links.size >= Math.min(LINKS, Math.max(2, click.link?.of ?? LINKS))
}

/**
 * Finds programs that come as browsers: they follow all links of a mail at once.
 * @param hits of one delivery
 */
export const markBursts = (hits: readonly Hit[]): Hit[] => {
  const clicks = hits.filter(({ kind }) => kind === "click")
  return hits.map((hit) => (hit.class === "human" && hit.kind === "click" && isBurst(clicks, hit) ? { ...hit, class: "scanner" } : hit))
}
