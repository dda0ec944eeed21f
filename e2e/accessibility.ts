import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

type Scope = {
  /** CSS selector of the part to look at; the dashboard around it is not ours. */
  include?: string
  /** CSS selectors to leave out. */
  exclude?: string[]
}

/** Fails when axe finds a problem of WCAG 2.1 A or AA, naming the rule and the elements. */
export const expectAccessible = async (page: Page, { include = "main", exclude = [] }: Scope = {}): Promise<void> => {
  // What fades in is pale until it is there.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect, playState }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished)
    )
  )
  const builder = new AxeBuilder({ page })
    .include(include)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
  exclude.forEach((selector) => builder.exclude(selector))
  const { violations } = await builder.analyze()
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ target }) => target.join(" ")).join("\n  ")}`)
  ).toEqual([])
}
