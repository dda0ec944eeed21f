const SIDES: Record<string, "sender" | "receiver"> = { ПОД: "sender", ПОЛ: "receiver" }
const NAME = /^(ПОД|ПОЛ)\s*[-–]\s*(ПОД|ПОЛ)$/u

/** Who pays the way there and back by a template Econt named after it (`ПОД-ПОЛ`: подател, получател); null for other names. */
export const templateSides = (name: string): { there: "sender" | "receiver"; back: "sender" | "receiver" } | null => {
  const sides = NAME.exec(name.trim().toUpperCase())
  return sides ? { there: SIDES[sides[1]], back: SIDES[sides[2]] } : null
}
