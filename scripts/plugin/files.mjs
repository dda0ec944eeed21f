import { readdirSync } from "node:fs"
import { join } from "node:path"
import { pathBelow } from "./stage.mjs"

/** Every file below a folder, as paths relative to it with `/`, sorted. */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => pathBelow(folder, join(entry.parentPath, entry.name)))
    .sort()
