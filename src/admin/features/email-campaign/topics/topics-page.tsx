import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Topic } from "../../../../contracts/email-campaign-topic"
import { useAnnounce } from "../../../components/announcer"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { emailCampaignTexts } from "../../../i18n/email-campaign"
import { emailContactsTexts } from "../../../i18n/email-contacts"
import { toApiError } from "../../../lib/api-error"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { can, useConfig } from "../../../lib/use-config"
import { topicsQuery, useSaveTopics } from "../api/topics"
import { AreaNav } from "../shared/components/area-nav"
import { ContactNav } from "../shared/components/contact-nav"
import { PageGate } from "../shared/components/page-gate"
import { TopicList } from "./components/topic-list"
import { TopicDrawer } from "./topic-drawer"

registerTexts(emailCampaignTexts)
registerTexts(emailContactsTexts)

const Topics = () => {
  const { t, locale } = useText()
  const announce = useAnnounce()
  const { data: config } = useConfig()
  const [edited, setEdited] = useState<Topic | "new" | null>(null)
  const query = useQuery(topicsQuery())
  const save = useSaveTopics()
  const mayUpdate = config !== undefined && can(config, "bijou_email_contact", "update")
  const move = (topic: Topic, by: -1 | 1) => {
    const order = (query.data ?? []).filter(({ archived_at }) => archived_at === null)
    const from = order.indexOf(topic)
    order.splice(from + by, 0, ...order.splice(from, 1))
    const changed = order.flatMap(({ handle, position: was }, position) => (was === position ? [] : [{ handle, body: { position } }]))
    save.mutate(changed, {
      onSuccess: () => announce(t("email_contacts.topics.moved", { name: topic[`name_${locale}`], place: from + by + 1 })),
      onError: (error) => toast.error(errorSentence(t, toApiError(error))),
    })
  }
  const add = (
    <Button size="small" variant="secondary" onClick={() => setEdited("new")}>
      {t("email_contacts.topics.add")}
    </Button>
  )
  return (
    <Container className="divide-y p-0">
      <AreaNav />
      <ContactNav />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-4 md:px-6">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-y-1">
          <Heading>{t("email_contacts.topics.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("email_contacts.topics.hint")}
          </Text>
        </div>
        {mayUpdate && add}
      </div>
      <QueryState query={query} pending={<PageSkeleton />} isEmpty={(all) => all.length === 0} empty={<EmptyState title={t("email_contacts.topics.none")} hint={t("email_contacts.topics.none_hint")} />}>
        {(topics) => <TopicList topics={topics} isReadOnly={!mayUpdate} isMoving={save.isPending} onEdit={setEdited} onMove={move} />}
      </QueryState>
      {edited && <TopicDrawer topic={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </Container>
  )
}

/** The page `/email-campaigns/topics`, loaded when it is first opened. */
const TopicsPage = () => (
  <PageGate>
    <Topics />
  </PageGate>
)

export default TopicsPage
