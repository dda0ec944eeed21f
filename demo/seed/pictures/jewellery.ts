import type { Gem } from "./palette"
import { alongEllipse, bead, brilliant, chain, dropPath, heartPath, n, setting, starPoints } from "./shapes"

const band = (cx: number, cy: number, rx: number, ry: number, width: number): string =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx - width * 0.35)}" ry="${n(ry - width * 0.6)}" fill="none" stroke="url(#metal-across)" stroke-width="${n(width * 0.9)}" opacity="0.75"/>` +
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="none" stroke="url(#metal)" stroke-width="${n(width)}"/>` +
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx + width * 0.22)}" ry="${n(ry + width * 0.22)}" fill="none" stroke="#fff" stroke-opacity="0.45" stroke-width="${n(width * 0.09)}"/>`

/** Draws a ring. `style`: solitaire, halo, eternity, signet, band, twist or trio. */
export const drawRing = (style: string, gem: Gem): string => {
  const plain = band(400, 450, 190, 200, style === "band" ? 52 : 30)
  switch (style) {
    case "halo": {
      const halo = alongEllipse(400, 236, 86, 86, 18).map(([x, y]) => brilliant(x, y, 13, "diamond", 6))
      return `${plain}<circle cx="400" cy="236" r="98" fill="url(#metal)"/>${halo.join("")}${setting(400, 236, 62, gem)}`
    }
    case "eternity":
      return plain + alongEllipse(400, 450, 190, 200, 30).map(([x, y]) => setting(x, y, 17, gem)).join("")
    case "signet":
      return `${plain}<rect x="306" y="176" width="188" height="150" rx="60" fill="url(#metal-across)"/><rect x="326" y="194" width="148" height="114" rx="46" fill="url(#gem)"/>`
    case "twist":
      return (
        band(400, 450, 184, 206, 18) +
        `<g transform="rotate(7 400 450)">${band(400, 450, 194, 194, 14)}</g>` +
        [-52, 0, 52].map((shift) => setting(400 + shift, 250 + Math.abs(shift) * 0.22, 24, gem)).join("")
      )
    case "trio":
      return plain + setting(322, 262, 36, gem) + setting(478, 262, 36, gem) + setting(400, 240, 54, gem)
    case "band":
      return plain
    default:
      return `${plain}<path d="M352,286 L400,330 L448,286 Z" fill="url(#metal-across)"/>${setting(400, 228, 72, gem)}`
  }
}

/** Draws a bracelet. `style`: tennis, beads, bangle, chain, charm or cuff. */
export const drawBracelet = (style: string, gem: Gem): string => {
  const [cx, cy, rx, ry] = [400, 420, 250, 170]
  switch (style) {
    case "tennis":
      return alongEllipse(cx, cy, rx, ry, 38).map(([x, y]) => setting(x, y, 19, gem)).join("")
    case "beads":
      return alongEllipse(cx, cy, rx, ry, 26).map(([x, y], index) => bead(x, y, index % 5 ? 28 : 32)).join("")
    case "bangle":
      return band(cx, cy, rx, ry, 34) + setting(cx, cy + ry, 30, gem)
    case "cuff":
      return `<path d="M250,300 A250,170 0 1 0 550,300" fill="none" stroke="url(#metal)" stroke-width="58" stroke-linecap="round"/>${bead(250, 300, 34)}${bead(550, 300, 34)}`
    case "charm": {
      const links = chain(alongEllipse(cx, cy - 30, rx, ry, 52), 19)
      const charms = `<path d="${heartPath(400, 640, 44)}" fill="url(#metal)"/><polygon points="${starPoints(270, 610, 46, 20, 5)}" fill="url(#metal-across)"/>${setting(530, 610, 32, gem)}`
      return links + charms
    }
    default:
      return chain(alongEllipse(cx, cy, rx, ry, 56), 20) + setting(cx, cy + ry, 34, gem)
  }
}

const garland = (depth: number, count: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => {
    const t = index / (count - 1)
    return [130 + 540 * t, 130 + depth * (1 - (2 * t - 1) ** 2) ** 0.8]
  })

/** Draws a necklace. `style`: heart, drop, star, pearls, medallion, bar, layered or cross. */
export const drawNecklace = (style: string, gem: Gem): string => {
  if (style === "pearls") {
    return garland(430, 29).map(([x, y], index) => bead(x, y, 15 + 13 * Math.sin((Math.PI * index) / 28))).join("")
  }
  const line = chain(garland(380, 64), 9)
  const loop = `<circle cx="400" cy="522" r="14" fill="none" stroke="url(#metal)" stroke-width="7"/>`
  switch (style) {
    case "heart":
      return `${line}${loop}<path d="${heartPath(400, 606, 76)}" fill="url(#metal)"/>${setting(400, 596, 30, gem)}`
    case "star":
      return `${line}${loop}<polygon points="${starPoints(400, 610, 84, 38, 8)}" fill="url(#metal)"/>${setting(400, 610, 28, gem)}`
    case "medallion":
      return `${line}${loop}<circle cx="400" cy="622" r="92" fill="url(#metal)"/><circle cx="400" cy="622" r="76" fill="none" stroke="#fff" stroke-opacity="0.5" stroke-width="3"/>${alongEllipse(400, 622, 60, 60, 12).map(([x, y]) => brilliant(x, y, 9, gem, 6)).join("")}<polygon points="${starPoints(400, 622, 40, 14, 6)}" fill="url(#metal-across)"/>`
    case "bar":
      return `${line}<rect x="270" y="506" width="260" height="30" rx="15" fill="url(#metal-across)"/>${[320, 400, 480].map((x) => brilliant(x, 521, 11, gem, 6)).join("")}`
    case "layered":
      return `${chain(garland(240, 56), 8)}${chain(garland(430, 70), 9)}${setting(400, 372, 24, gem)}<path d="${dropPath(400, 630, 40)}" fill="url(#metal)"/>`
    case "cross":
      return `${line}${loop}<path d="M382,540 h36 v54 h54 v36 h-54 v108 h-36 v-108 h-54 v-36 h54 Z" fill="url(#metal)"/>${setting(400, 612, 20, gem)}`
    default:
      return `${line}${loop}<path d="${dropPath(400, 618, 66)}" fill="url(#metal)"/><path d="${dropPath(400, 624, 48)}" fill="url(#gem)"/>`
  }
}

const pair = (one: (x: number) => string): string => one(270) + one(530)

/** Draws a pair of earrings. `style`: hoop, stud, drop, pearl, star, halo or chain. */
export const drawEarrings = (style: string, gem: Gem): string => {
  const hook = (x: number, y: number): string =>
    `<path d="M${n(x)},${n(y)} C${n(x - 4)},${n(y - 90)} ${n(x + 62)},${n(y - 100)} ${n(x + 56)},${n(y - 16)}" fill="none" stroke="url(#metal)" stroke-width="7"/>`
  switch (style) {
    case "hoop":
      return pair((x) => band(x, 420, 108, 132, 20) + brilliant(x, 552, 14, gem, 6))
    case "stud":
      return pair((x) => setting(x, 400, 78, gem))
    case "pearl":
      return pair((x) => `${setting(x, 300, 26, "diamond")}<rect x="${n(x - 3)}" y="326" width="6" height="44" fill="url(#metal)"/>${bead(x, 440, 74)}`)
    case "star":
      return pair((x) => `<polygon points="${starPoints(x, 410, 112, 48, 6)}" fill="url(#metal)"/>${setting(x, 410, 34, gem)}`)
    case "halo":
      return pair((x) => `<circle cx="${x}" cy="400" r="98" fill="url(#metal)"/>${alongEllipse(x, 400, 82, 82, 16).map(([px, py]) => brilliant(px, py, 13, "diamond", 6)).join("")}${setting(x, 400, 56, gem)}`)
    case "chain":
      return pair((x) => `${setting(x, 240, 28, gem)}${chain(Array.from({ length: 16 }, (_, index): [number, number] => [x, 284 + index * 19]), 11)}${bead(x, 600, 26)}`)
    default:
      return pair((x) => `${hook(x, 330)}<path d="${dropPath(x, 440, 70)}" fill="url(#metal)"/><path d="${dropPath(x, 446, 52)}" fill="url(#gem)"/>`)
  }
}

/** Draws a watch. `style`: leather, mesh or links; `gem` colours the dial. */
export const drawWatch = (style: string, strap: string): string => {
  const half = (y: number): string => {
    if (style === "leather") {
      return `<rect x="316" y="${y}" width="168" height="250" rx="26" fill="${strap}"/><rect x="330" y="${y + 12}" width="140" height="226" rx="18" fill="none" stroke="#fff" stroke-opacity="0.35" stroke-width="3" stroke-dasharray="10 8"/>`
    }
    const rows = Array.from({ length: style === "mesh" ? 25 : 9 }, (_, index) => {
      const step = style === "mesh" ? 10 : 28
      return `<rect x="322" y="${y + index * step}" width="156" height="${step - 2}" rx="4" fill="url(#metal${index % 2 ? "" : "-across"})"/>`
    })
    return rows.join("")
  }
  const marks = alongEllipse(400, 400, 132, 132, 12).map(
    ([x, y], index) =>
      `<rect x="${n(x - (index % 3 ? 3 : 5))}" y="${n(y - 13)}" width="${index % 3 ? 6 : 10}" height="26" rx="3" transform="rotate(${index * 30} ${n(x)} ${n(y)})" fill="url(#metal)"/>`
  )
  return (
    half(60) + half(490) +
    `<circle cx="400" cy="400" r="186" fill="url(#metal)"/><circle cx="400" cy="400" r="158" fill="url(#gem)"/>${marks.join("")}` +
    `<rect x="394" y="300" width="12" height="104" rx="6" fill="url(#metal-across)" transform="rotate(-58 400 400)"/>` +
    `<rect x="396" y="274" width="8" height="130" rx="4" fill="url(#metal-across)" transform="rotate(62 400 400)"/>` +
    `<circle cx="400" cy="400" r="12" fill="url(#metal)"/><rect x="582" y="384" width="30" height="32" rx="8" fill="url(#metal-across)"/>`
  )
}
