import type { BijouOptions } from "../../../contracts/core"
import type { Db } from "../sql/db"

export class ReviewImports {
  constructor(
    readonly db: Db,
    readonly options: BijouOptions
  ) {}
}
