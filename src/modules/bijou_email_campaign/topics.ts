import { MedusaError } from "@medusajs/framework/utils"
import type { CreateTopicBody, UpdateTopicBody } from "../../contracts/email-campaign-topic"
import type { Db } from "../../lib/db"
import { allTopics, createTopic, findTopic, offeredTopics, type TopicRow, updateTopic } from "./sql/topics"

const missing = () => new MedusaError(MedusaError.Types.NOT_FOUND, "This topic does not exist.")

/** What readers may choose between. A topic is never deleted, since consent is written down under its handle. */
export class Topics {
  constructor(private readonly db: Db) {}

  /** Those readers may choose between, in their order. */
  offered(): Promise<TopicRow[]> {
    return offeredTopics(this.db)
  }

  /** All of them, archived ones last. */
  all(): Promise<TopicRow[]> {
    return allTopics(this.db)
  }

  /** @throws NOT_FOUND */
  async get(handle: string): Promise<TopicRow> {
    const found = await findTopic(this.db, handle)
    if (!found) {
      throw missing()
    }
    return found
  }

  /** @throws DUPLICATE_ERROR */
  async create(topic: CreateTopicBody): Promise<TopicRow> {
    const made = await createTopic(this.db, topic)
    if (!made) {
      throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `There is a topic "${topic.handle}" already.`)
    }
    return made
  }

  /** @throws NOT_FOUND */
  async update(handle: string, change: UpdateTopicBody): Promise<TopicRow> {
    const changed = await updateTopic(this.db, handle, change)
    if (!changed) {
      throw missing()
    }
    return changed
  }
}
