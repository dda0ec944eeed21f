const FOCUSABLE = "input:not([disabled]), button:not([disabled]), [tabindex='0']"

/** Paths from the field itself up to the section it is in: `parcels.0.weight`, `parcels.0`, `parcels`. */
const upwards = (path: string): string[] => {
  const parts = path.split(".")
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("."))
}

/** Puts the focus on the field a problem is about, unfolding its section; on what is nearest where it is not shown. */
export const focusPath = (root: HTMLElement | null, path: string | null): void => {
  const place = (path === null ? [] : upwards(path))
    .map((part) => root?.querySelector<HTMLElement>(`[data-path="${CSS.escape(part)}"]`))
    .find((found) => found)
  if (!place) {
    root?.querySelector<HTMLElement>("[data-problems]")?.focus()
    return
  }
  if (place.offsetParent === null) {
    place.closest("section")?.querySelector<HTMLElement>("button[aria-expanded='false']")?.click()
  }
  requestAnimationFrame(() => {
    const field = place.querySelector<HTMLInputElement>("input:checked") ?? place.querySelector<HTMLElement>(FOCUSABLE)
    field?.focus()
    place.scrollIntoView({ block: "center" })
  })
}
