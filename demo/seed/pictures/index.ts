import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { CATALOGUE } from "../catalogue"
import { drawProduct, type Shot } from "./draw"

/** Both pictures of a product, as file names below `static/`. */
export const pictureNames = (handle: string): [string, string] => [`demo/${handle}-1.svg`, `demo/${handle}-2.svg`]

/**
 * Draws the pictures of all products.
 * @param directory the folder that is served as `/static`
 */
export const drawPictures = (directory: string): void => {
  mkdirSync(join(directory, "demo"), { recursive: true })
  CATALOGUE.forEach(({ handle, look, metals }, index) => {
    pictureNames(handle).forEach((name, view) => {
      const shot: Shot = { view: view === 0 ? 0 : 1, metal: metals[view] ?? metals[0] ?? "silver" }
      const file = join(directory, name)
      if (!existsSync(file)) {
        writeFileSync(file, drawProduct(look, index, shot))
      }
    })
  })
}
