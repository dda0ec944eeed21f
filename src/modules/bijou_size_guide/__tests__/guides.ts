import type { GuideDocument } from "../../../contracts/size-guide-document"
import { rings } from "../../../sizing/__tests__/build"
import type BijouSizeGuideService from "../service"

export const IVAN = "user_ivan"
export const PETYA = "user_petya"

/** The ring table with another diameter in its first row. */
export const withCell = (document: GuideDocument, v: string): GuideDocument => {
  const copy = structuredClone(document)
  copy.tables[0].rows[0].cells.diam = { v }
  return copy
}

/** What tests of guides do again and again. The service is there once the tests run. */
export const actionsOf = (service: BijouSizeGuideService) => ({
  create: (document: GuideDocument = rings(), handle?: string) => service.guides.create({ document, handle, actor_id: IVAN }),
  save: (id: string, version: number, document: GuideDocument, actor_id = IVAN) =>
    service.guides.saveDraft({ id, version, document, actor_id }),
  publish: (id: string, version?: number) => service.guides.publish({ id, version, note: "", actor_id: IVAN }),
})
