import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import texts from "../src/admin/i18n/all"
import { FEATURES, type Feature } from "../src/contracts/core"

const ENTRY_LINES = 40
const IS_TEST = /(^|\/)__tests__\/|\.(test|spec|stories)\.[jt]sx?$/

/** Shared components, those of a feature or of one of its parts, and what a feature shows on the dashboard's pages. */
const COMPONENT = /^src\/admin\/(components|features\/[^/]+\/((?:[^/]+\/)?components|widgets))\/[^/]+\.tsx$/

/** Where the parts of a feature live; plurals and module keys do not follow from its name. */
const HOMES: Record<Feature, { module: string; area: string }> = {
  review: { module: "bijou_review", area: "reviews" },
  "size-guide": { module: "bijou_size_guide", area: "size-guides" },
  econt: { module: "bijou_econt", area: "econt" },
  "email-campaign": { module: "bijou_email_campaign", area: "email-campaigns" },
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

const lineCount = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length

/** What a file imports by a relative path, from the root and without an ending. */
const relativeImports = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/\bfrom "(\.[^"]+)"/g)].map(([, path]) => join(dirname(file), path))

describe("entries of the admin", () => {
  const routes = filesBelow("src/admin/routes")
  const widgets = filesBelow("src/admin/widgets")

  it("keeps page.tsx files alone below routes", () => {
    expect(routes.filter((file) => !file.endsWith("/page.tsx"))).toEqual([])
  })

  it("keeps one component per file, and no tests, directly in widgets", () => {
    const strangers = widgets.filter((file) => !/^src\/admin\/widgets\/[^/]+\.tsx$/.test(file) || IS_TEST.test(file))
    expect(strangers).toEqual([])
  })

  it(`keeps entries within ${ENTRY_LINES} lines`, () => {
    expect([...routes, ...widgets].filter((file) => lineCount(file) > ENTRY_LINES)).toEqual([])
  })

  it("loads every page lazily", () => {
    expect(routes.filter((file) => !/\blazy\(/.test(readFileSync(file, "utf8")))).toEqual([])
  })
})

describe("components", () => {
  const sources = filesBelow("src/admin").filter((file) => file.endsWith(".tsx"))
  const components = sources.filter((file) => COMPONENT.test(file) && !IS_TEST.test(file))
  const previewed = new Set(sources.filter((file) => file.endsWith(".stories.tsx")).flatMap(relativeImports))

  it("are each imported by a story", () => {
    expect(components.length).toBeGreaterThan(50)
    expect(components.filter((file) => !previewed.has(file.slice(0, -".tsx".length)))).toEqual([])
  })
})

describe("folders that Medusa loads whole", () => {
  it("has none that a build of Medusa leaves out", () => {
    expect(filesBelow("src/api").filter((file) => /\/(test|unit-tests|integration-tests)\//.test(file))).toEqual([])
  })

  it("has no tests below links, models and services", () => {
    const loaded = filesBelow("src").filter((file) =>
      /^src\/links\/|^src\/modules\/[^/]+\/(models|services)\//.test(file)
    )
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter((file) => IS_TEST.test(file))).toEqual([])
  })
})

describe.each(FEATURES)("feature %s", (feature) => {
  const { module, area } = HOMES[feature]

  it.each([
    `src/contracts/${feature}.ts`,
    `src/modules/${module}/index.ts`,
    `src/workflows/${feature}/index.ts`,
    `src/api/admin/${area}/route.ts`,
    `src/api/admin/${area}/middlewares.ts`,
    `src/admin/features/${feature}`,
    `src/admin/routes/${area}/page.tsx`,
    `src/admin/i18n/en/${feature}.ts`,
  ])("has %s", (path) => {
    expect(existsSync(path)).toBe(true)
  })
})

const routePaths = (folder: string, file: RegExp) =>
  filesBelow(folder)
    .filter((path) => file.test(path))
    .map((path) => dirname(path).slice(folder.length).replace(/\[[^\]]+\]/g, ":"))

describe("addresses", () => {
  const core = new Set(routePaths("node_modules/@medusajs/medusa/dist/api", /\/route\.js$/))
  const ours = routePaths("src/api", /\/route\.ts$/)

  it("takes no API path of Medusa's", () => {
    expect(core.has("/admin/products/:")).toBe(true)
    expect(ours.filter((path) => core.has(path))).toEqual([])
  })
})

type Lock = { packages: Record<string, { version?: string; resolved?: string }> }

describe("packages", () => {
  const text = readFileSync("package-lock.json", "utf8")
  const { packages } = JSON.parse(text) as Lock
  const copies = (name: string) => Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`))

  it.each(["react", "react-dom", "react-router-dom", "@tanstack/react-query", "react-i18next", "@medusajs/ui"])(
    "has one copy of %s",
    (name) => {
      expect(copies(name)).toEqual([`node_modules/${name}`])
    }
  )

  it("shares zod 4.2.0 with Medusa", () => {
    const require = createRequire(import.meta.url)
    const medusas = createRequire(require.resolve("@medusajs/framework/zod"))
    const folder = (from: NodeJS.Require) => realpathSync(dirname(from.resolve("zod/package.json")))
    expect(packages["node_modules/zod"]?.version).toBe("4.2.0")
    expect(folder(medusas)).toBe(folder(require))
  })

  it("names no registry in the lockfile", () => {
    const resolved = Object.values(packages).flatMap((entry) => entry.resolved ?? [])
    expect(resolved.filter((address) => /^https?:/.test(address))).toEqual([])
  })
})

const keysOf = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [path]

describe("texts", () => {
  it("has the same keys in English and Bulgarian", () => {
    const english = keysOf(texts.en).sort()
    expect(english.length).toBeGreaterThan(50)
    expect(keysOf(texts.bg).sort()).toEqual(english)
  })
})
