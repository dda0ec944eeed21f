import { GEMS, METALS, type Gem, type Metal } from "./palette"

/** Rounds a coordinate so that files stay small and the same everywhere. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

const point = (x: number, y: number): string => `${n(x)},${n(y)}`

/** Gradient definitions of a metal, along and across. */
export const metalDefs = (metal: Metal): string => {
  const stops = METALS[metal]
    .map((color, index) => `<stop offset="${index * 25}%" stop-color="${color}"/>`)
    .join("")
  return (
    `<linearGradient id="metal" x1="0" y1="0" x2="1" y2="1">${stops}</linearGradient>` +
    `<linearGradient id="metal-across" x1="0" y1="1" x2="1" y2="0">${stops}</linearGradient>`
  )
}

/** Gradient definitions of a stone. */
export const gemDefs = (gem: Gem): string => {
  const [light, middle, deep] = GEMS[gem]
  return (
    `<radialGradient id="gem" cx="38%" cy="30%" r="80%"><stop offset="0" stop-color="${light}"/>` +
    `<stop offset="45%" stop-color="${middle}"/><stop offset="100%" stop-color="${deep}"/></radialGradient>`
  )
}

/** A brilliant seen from above: table, crown facets and a sparkle. */
export const brilliant = (cx: number, cy: number, radius: number, gem: Gem, facets = 8): string => {
  if (gem === "pearl" || gem === "turquoise") {
    return bead(cx, cy, radius)
  }
  const [light, middle, deep] = GEMS[gem]
  const tones = [light, middle, deep, middle]
  const at = (index: number, r: number): string => {
    const angle = (Math.PI * 2 * (index + 0.5)) / facets
    return point(cx + Math.cos(angle) * r, cy + Math.sin(angle) * r)
  }
  const crown = Array.from({ length: facets }, (_, index) => {
    const corners = [at(index, radius), at(index + 1, radius), at(index + 1, radius * 0.55), at(index, radius * 0.55)]
    return `<polygon points="${corners.join(" ")}" fill="${tones[index % 4]}" opacity="0.92"/>`
  }).join("")
  const table = Array.from({ length: facets }, (_, index) => at(index, radius * 0.55)).join(" ")
  return (
    `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(radius)}" fill="url(#gem)"/>${crown}` +
    `<polygon points="${table}" fill="url(#gem)"/>` +
    `<ellipse cx="${n(cx - radius * 0.2)}" cy="${n(cy - radius * 0.24)}" rx="${n(radius * 0.22)}" ry="${n(radius * 0.12)}" fill="#fff" opacity="0.75"/>`
  )
}

/** A round bead with a soft highlight. */
export const bead = (cx: number, cy: number, radius: number): string =>
  `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(radius)}" fill="url(#gem)"/>` +
  `<circle cx="${n(cx - radius * 0.35)}" cy="${n(cy - radius * 0.38)}" r="${n(radius * 0.2)}" fill="#fff" opacity="0.8"/>`

/** A stone held by prongs. */
export const setting = (cx: number, cy: number, radius: number, gem: Gem): string => {
  const prongs = [45, 135, 225, 315]
    .map((degrees) => {
      const angle = (degrees * Math.PI) / 180
      return `<circle cx="${n(cx + Math.cos(angle) * radius)}" cy="${n(cy + Math.sin(angle) * radius)}" r="${n(radius * 0.14)}" fill="url(#metal)"/>`
    })
    .join("")
  return `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(radius * 1.12)}" fill="url(#metal-across)"/>${brilliant(cx, cy, radius, gem)}${prongs}`
}

/** Points along an ellipse, the first at the top. */
export const alongEllipse = (cx: number, cy: number, rx: number, ry: number, count: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (Math.PI * 2 * index) / count - Math.PI / 2
    return [cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry]
  })

/** A chain of small links along points. */
export const chain = (points: [number, number][], size: number): string =>
  points
    .map(([x, y], index) => {
      const [px, py] = points[Math.max(0, index - 1)]
      const [qx, qy] = points[Math.min(points.length - 1, index + 1)]
      const turn = (Math.atan2(qy - py, qx - px) * 180) / Math.PI
      const flat = index % 2 ? 0.45 : 0.75
      return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(size)}" ry="${n(size * flat)}" transform="rotate(${n(turn)} ${n(x)} ${n(y)})" fill="none" stroke="url(#metal)" stroke-width="${n(size * 0.42)}"/>`
    })
    .join("")

/** An upright heart. */
export const heartPath = (cx: number, cy: number, size: number): string =>
  `M${point(cx, cy + size)} C${point(cx - size * 1.5, cy)} ${point(cx - size, cy - size)} ${point(cx, cy - size * 0.35)} ` +
  `C${point(cx + size, cy - size)} ${point(cx + size * 1.5, cy)} ${point(cx, cy + size)}Z`

/** A hanging drop with its point at the top. */
export const dropPath = (cx: number, cy: number, size: number): string =>
  `M${point(cx, cy - size * 1.4)} C${point(cx + size * 0.5, cy - size * 0.5)} ${point(cx + size, cy)} ${point(cx + size, cy + size * 0.4)} ` +
  `A${n(size)},${n(size)} 0 1 1 ${point(cx - size, cy + size * 0.4)} C${point(cx - size, cy)} ${point(cx - size * 0.5, cy - size * 0.5)} ${point(cx, cy - size * 1.4)}Z`

/** A star with the given number of rays. */
export const starPoints = (cx: number, cy: number, outer: number, inner: number, rays: number): string =>
  Array.from({ length: rays * 2 }, (_, index) => {
    const angle = (Math.PI * index) / rays - Math.PI / 2
    const radius = index % 2 ? inner : outer
    return point(cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius)
  }).join(" ")
