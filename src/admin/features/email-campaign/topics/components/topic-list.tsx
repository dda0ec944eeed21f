import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { Badge, Button, IconButton, Text } from "@medusajs/ui"
import type { Topic } from "../../../../../contracts/email-campaign-topic"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type TopicListProps = {
  topics: readonly Topic[]
  isReadOnly: boolean
  isMoving: boolean
  onEdit: (topic: Topic) => void
  /** @param by one place up (-1) or down (1) */
  onMove: (topic: Topic, by: -1 | 1) => void
}

/** Topics in the order readers see them; archived ones come last and stay in their place. */
export const TopicList = ({ topics, isReadOnly, isMoving, onEdit, onMove }: TopicListProps) => {
  const { t, locale, language } = useText()
  const offered = topics.filter(({ archived_at }) => archived_at === null)
  return (
    <ol className="divide-ui-border-base divide-y">
      {[...offered, ...topics.filter(({ archived_at }) => archived_at !== null)].map((topic) => {
        const name = topic[`name_${locale}`]
        const place = offered.indexOf(topic)
        return (
          <li key={topic.handle} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 md:px-6">
            <div className="flex min-w-0 flex-1 basis-56 flex-col gap-y-0.5">
              <div className="flex flex-wrap items-center gap-2">
                <Text size="small" weight="plus" className="break-words">
                  {name}
                </Text>
                {topic.archived_at ? <Badge size="2xsmall">{t("email_contacts.topics.archived")}</Badge> : null}
                {!topic.standard && <Badge size="2xsmall">{t("email_contacts.topics.on_request")}</Badge>}
              </div>
              <Text size="xsmall" className="text-ui-fg-subtle break-words">
                {[topic[`description_${locale}`], t("email_contacts.topics.readers", { count: topic.readers, number: formatNumber(language, topic.readers) })].filter(Boolean).join(" · ")}
              </Text>
            </div>
            {!isReadOnly && (
              <div className="flex items-center gap-x-1">
                {place >= 0 && (
                  <>
                    <IconButton size="small" variant="transparent" disabled={place === 0 || isMoving} aria-label={t("email_contacts.topics.up", { name })} onClick={() => onMove(topic, -1)}>
                      <ArrowUpMini />
                    </IconButton>
                    <IconButton
                      size="small"
                      variant="transparent"
                      disabled={place === offered.length - 1 || isMoving}
                      aria-label={t("email_contacts.topics.down", { name })}
                      onClick={() => onMove(topic, 1)}
                    >
                      <ArrowDownMini />
                    </IconButton>
                  </>
                )}
                <Button size="small" variant="secondary" aria-label={`${t("core.edit")}: ${name}`} onClick={() => onEdit(topic)}>
                  {t("core.edit")}
                </Button>
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
