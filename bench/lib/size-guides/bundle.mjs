import { measurePage, sum } from "../bundle-size.mjs"

const LIMIT_KB = 60
/** The page, the pane beside the table that is open with it, and the texts in the language that takes more room. */
const EDITOR = { name: "editor-page", shown: ["preview-pane"], texts: "src/admin/i18n/bg/" }

const kb = (bytes) => (bytes / 1024).toFixed(1)

/** Scripts of the editor's route, by when they are loaded. */
export const readEditorBundle = (admin) => measurePage(admin, EDITOR)

/** What the address of the editor loads beyond what the dashboard has loaded before it draws anything. */
export const measureEditorBundle = async ({ admin }) => {
  const { page, later } = readEditorBundle(admin)
  const { bytes, gzip } = sum(page)
  const largest = page.toSorted((left, right) => right.gzip - left.gzip).slice(0, 6)
  return [
    {
      part: "bundle",
      name: `JavaScript of the editor's route, ${page.length} files`,
      figure: `${kb(gzip)} KB gzip (${kb(bytes)} KB)`,
      bar: `<= ${LIMIT_KB} KB`,
      pass: gzip <= LIMIT_KB * 1024,
    },
    { part: "bundle", name: "the largest of them", figure: largest.map(({ name, gzip: size }) => `${name} ${kb(size)}`).join(", ") },
    { part: "bundle", name: `loaded when it is opened: ${later.map(({ name }) => name).join(", ")}`, figure: `${kb(sum(later).gzip)} KB gzip` },
  ]
}
