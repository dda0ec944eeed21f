import type { Page } from "@playwright/test"

export type Look = { language: "en" | "bg"; theme: "light" | "dark" }

const FOLDER = "docs/screenshots"

/** Sets the dashboard's language and theme, as its own switches do. */
export const dress = async (page: Page, { language, theme }: Look): Promise<void> => {
  await page.addInitScript(
    ([lng, mode]) => {
      localStorage.setItem("lng", lng)
      document.cookie = `lng=${lng}; path=/`
      localStorage.setItem("medusa_admin_theme", mode)
    },
    [language, theme] as const
  )
}

/** The desk keeps a stream open, so the network is never idle: pictures and letters are waited for instead. */
const settle = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete) && !document.querySelector('[aria-busy="true"]')
  )
}

export const shoot = async (page: Page, name: string): Promise<void> => {
  await settle(page)
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: "disabled" })
}

/** Both languages and both themes, without every combination. */
export const LOOKS: readonly Look[] = [
  { language: "en", theme: "light" },
  { language: "bg", theme: "dark" },
  { language: "bg", theme: "light" },
]
