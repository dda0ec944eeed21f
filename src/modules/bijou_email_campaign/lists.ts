import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Db } from "../../lib/db"
import { addMembers, allLists, createList, deleteList, findList, type ListRow, listsOf, removeMembers } from "./sql/lists"

const missing = () => new MedusaError(MedusaError.Types.NOT_FOUND, "This list does not exist.")

/** Lists of contacts somebody put together by hand. Being on one is no consent. */
export class Lists {
  constructor(private readonly db: Db) {}

  all(): Promise<ListRow[]> {
    return allLists(this.db)
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<ListRow> {
    const found = await findList(this.db, id)
    if (!found) {
      throw missing()
    }
    return found
  }

  /** @throws DUPLICATE_ERROR */
  async create(name: string, actor: string): Promise<ListRow> {
    const id = generateEntityId(undefined, "elist")
    if (!(await createList(this.db, id, name, actor))) {
      throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `There is a list "${name}" already.`)
    }
    return this.get(id)
  }

  /** @throws NOT_FOUND */
  async delete(id: string): Promise<void> {
    if (!(await deleteList(this.db, id))) {
      throw missing()
    }
  }

  /** @returns how many are new on it */
  add(id: string, contactIds: readonly string[], source: string): Promise<number> {
    return addMembers(this.db, id, contactIds, source)
  }

  /** @returns how many were taken off */
  remove(id: string, contactIds: readonly string[]): Promise<number> {
    return removeMembers(this.db, id, contactIds)
  }

  /** Lists a contact is on. */
  of(contactId: string): Promise<{ id: string; name: string }[]> {
    return listsOf(this.db, contactId)
  }
}
