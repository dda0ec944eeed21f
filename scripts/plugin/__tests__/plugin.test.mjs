import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { nameChunks } from "../chunk-names.mjs"
import { expectedAdmin } from "../expectations.mjs"
import { filesBelow } from "../files.mjs"
import { inspectPlugin, MARKS } from "../inspect.mjs"
import { pluginManifest } from "../manifest.mjs"

let folder

const write = (files) => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bijou-plugin-test-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const BUILT = {
  "admin/index.mjs": 'import { p } from "./_chunks/__admin-extensions__-B2";\nexport { p as default };\n',
  "admin/index.js": '"use strict";\nmodule.exports = require("./_chunks/__admin-extensions__-B1").p;\n',
  "admin/_chunks/__admin-extensions__-B2":
    'import { lazy } from "react";\nconst Page = lazy(() => import("./desk-page-A2"));\n' +
    'const p = { path: "/reviews", zone: ["topbar"], widgetId: "bijou:top" };\nexport { p };\n',
  "admin/_chunks/__admin-extensions__-B1": '"use strict";\nconst page = require("./desk-page-A1");\nexports.p = page;\n',
  "admin/_chunks/desk-page-A2": 'import { p } from "./__admin-extensions__-B2";\nexport { p as default };\n',
  "admin/_chunks/desk-page-A1": '"use strict";\nexports.default = "./not-a-chunk";\n',
  "modules/shop/index.js": "exports.default = (0, utils_1.Module)(KEY, {})",
}
const SOURCE = {
  "src/admin/routes/reviews/page.tsx": 'const Page = lazy(() => import("../../features/review/desk/desk-page"))',
  "src/admin/widgets/top.tsx": 'export const config = defineWidgetConfig({ zone: "topbar", id: "bijou:top" })',
  "src/modules/shop/index.ts": "",
}
const MANIFEST = { dependencies: {}, peerDependencies: { react: "18" } }

const inspect = (changes = {}) => {
  const built = Object.entries({ ...BUILT, ...changes }).filter(([, content]) => content !== null)
  write({ ...SOURCE, ...Object.fromEntries(built.map(([name, content]) => [`built/${name}`, content])) })
  const chunks = nameChunks(join(folder, "built/admin"))
  return inspectPlugin({ source: join(folder, "src"), built: join(folder, "built"), manifest: MANIFEST, chunks }).problems
}

describe("chunks", () => {
  it("get an ending that says what they are, and so do all references to them", () => {
    write(BUILT)

    nameChunks(join(folder, "admin"))

    expect(filesBelow(join(folder, "admin/_chunks"))).toEqual([
      "__admin-extensions__-B1.js",
      "__admin-extensions__-B2.mjs",
      "desk-page-A1.js",
      "desk-page-A2.mjs",
    ])
    const read = (name) => readFileSync(join(folder, "admin", name), "utf8")
    expect(read("index.mjs")).toContain('"./_chunks/__admin-extensions__-B2.mjs"')
    expect(read("index.js")).toContain('"./_chunks/__admin-extensions__-B1.js"')
    expect(read("_chunks/__admin-extensions__-B2.mjs")).toContain('import("./desk-page-A2.mjs")')
    expect(read("_chunks/desk-page-A1.js")).toContain('"./not-a-chunk"')
  })
})

describe("what the sources promise", () => {
  it("is an address for every page, with its parameters", () => {
    write({ "admin/routes/reviews/[id]/page.tsx": "", "admin/routes/reviews/page.tsx": "" })

    expect(expectedAdmin(join(folder, "admin")).routes).toEqual(["/reviews/:id", "/reviews"])
  })
})

describe("the inspection", () => {
  it("is content with a plugin that has everything", () => {
    expect(inspect()).toEqual([])
  })

  it.each([
    ["a page", { "admin/_chunks/__admin-extensions__-B2": 'import "react";\nexport { p };\n' }, /page \/reviews is missing/],
    ["a lazy file", { "admin/_chunks/desk-page-A2": null }, /lazily loaded desk-page is not a file/],
    ["a module's index", { "modules/shop/index.js": "exports.x = 1" }, /src\/modules\/shop has no index/],
    ["a compiled file", { "modules/shop/index.js": null, "modules/shop/x.js": "" }, /compiled file is missing: modules\/shop\/index.js/],
    ["a clean package", { "modules/shop/a.test.js": "" }, /a\.test\.js is no part of the product/],
    ["a named package", { "modules/shop/a.js": 'require("left-pad/x")' }, /loads left-pad, which package\.json does not name/],
    ["one copy", { "admin/_chunks/desk-page-A2": `export const x = '${MARKS["@tanstack/react-query"]}'` }, /copy of @tanstack\/react-query/],
  ])("says so when %s is wanting", (_what, changes, sentence) => {
    expect(inspect(changes).join("\n")).toMatch(sentence)
  })

  it.each(Object.entries(MARKS))("knows a text that is in the installed %s", (name, mark) => {
    const files = filesBelow(join("node_modules", name)).filter((file) => /\.(c|m)?js$/.test(file))

    expect(files.some((file) => readFileSync(join("node_modules", name, file), "utf8").includes(mark))).toBe(true)
  })
})

describe("package.json of the plugin", () => {
  const project = { name: "suite", dependencies: { zod: "4.2.0" }, devDependencies: { "@medusajs/cli": "2.21.2", vite: "7" } }

  it("leaves the tools behind", () => {
    expect(pluginManifest(project, { zod: "4.2.0" }).devDependencies).toEqual({ "@medusajs/cli": "2.21.2" })
  })

  it("refuses a version that the dashboard does not have", () => {
    expect(() => pluginManifest(project, { zod: "4.1.0" })).toThrow("package.json wants zod 4.2.0, the dashboard has 4.1.0.")
  })

  it("refuses a range", () => {
    expect(() => pluginManifest({ ...project, dependencies: { zod: "^4.2.0" } }, {})).toThrow(/one exact version/)
  })
})
