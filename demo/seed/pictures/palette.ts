/** Stops of a metal from its darkest edge over its highlight and back. */
export const METALS = {
  gold: ["#7a5516", "#d8a93f", "#fff3c4", "#c8922b", "#6b4a12"],
  silver: ["#5d6470", "#bfc7d1", "#ffffff", "#a3acb8", "#555c66"],
  rose: ["#7d4334", "#d99a83", "#ffe9df", "#c47c64", "#6e3a2d"],
  steel: ["#3d444d", "#8f99a5", "#e8eef4", "#77818d", "#343a42"],
  black: ["#08090b", "#3a3f47", "#8b929c", "#23272d", "#050607"],
} as const

/** Light, middle and deep colour of a stone. */
export const GEMS = {
  diamond: ["#ffffff", "#dcecf6", "#9fb9cb"],
  ruby: ["#ff9aa8", "#d4143c", "#6d0220"],
  sapphire: ["#9dc0ff", "#1f4fc4", "#0a1f63"],
  emerald: ["#9ff0c8", "#118a57", "#03432a"],
  amethyst: ["#e2c4ff", "#8640c9", "#3c1568"],
  topaz: ["#c9f3ff", "#3fb4dc", "#0f6387"],
  garnet: ["#ff9c8f", "#a11a1e", "#4c0508"],
  citrine: ["#fff0b0", "#f0a81c", "#8a5502"],
  pearl: ["#ffffff", "#f4ece2", "#c9b8a6"],
  onyx: ["#8d94a0", "#23262c", "#050607"],
  rosequartz: ["#fff0f4", "#f3b9c8", "#c27a8f"],
  turquoise: ["#c7fff4", "#2fb9a8", "#0d6c63"],
} as const

export type Metal = keyof typeof METALS
export type Gem = keyof typeof GEMS

/** Backgrounds: from the middle to the rim. */
export const BACKDROPS = [
  ["#fdfaf6", "#e9dccb"],
  ["#fbf7fa", "#e3d3de"],
  ["#f7fafb", "#cfdde2"],
  ["#fbfaf4", "#dcdcc4"],
  ["#f8f7fc", "#d3d1e4"],
  ["#fdf6f4", "#ecd2ca"],
] as const

export const DARK_BACKDROP = ["#39404d", "#12151b"] as const
