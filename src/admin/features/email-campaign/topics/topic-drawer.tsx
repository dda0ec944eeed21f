import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { createTopicBody, type Topic, updateTopicBody } from "../../../../contracts/email-campaign-topic"
import { errorSentence } from "../../../components/error-state"
import { CheckField, TextField } from "../../../components/fields"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useSaveTopics } from "../api/topics"

const FIELDS = ["name_bg", "name_en", "description_bg", "description_en"] as const

const draftOf = (topic: Topic | null) => ({
  handle: topic?.handle ?? "",
  name_bg: topic?.name_bg ?? "",
  name_en: topic?.name_en ?? "",
  description_bg: topic?.description_bg ?? "",
  description_en: topic?.description_en ?? "",
  standard: topic?.standard ?? true,
  archived: topic?.archived_at != null,
})

const read = (topic: Topic | null, { handle, archived, ...body }: ReturnType<typeof draftOf>) =>
  topic === null ? createTopicBody.safeParse({ handle, ...body }) : updateTopicBody.safeParse({ ...body, archived })

/** A topic in both languages. Its handle stays: consent is written down under it. */
export const TopicDrawer = ({ topic, onClose }: { topic: Topic | null; onClose: () => void }) => {
  const { t } = useText()
  const [draft, setDraft] = useState(() => draftOf(topic))
  const [wasTried, setWasTried] = useState(false)
  const save = useSaveTopics()
  const parsed = read(topic, draft)
  const wrong = new Set((parsed.error?.issues ?? []).map(({ path }) => path[0]))
  const errorOf = (field: string) => (wasTried && wrong.has(field) ? t("email_contacts.topics.wrong") : null)
  const submit = () => {
    setWasTried(true)
    if (parsed.success) {
      const body = parsed.data
      save.mutate(["handle" in body ? { handle: null, body } : { handle: topic?.handle ?? "", body }], { onSuccess: onClose })
    }
  }
  return (
    <SideDrawer
      title={t(topic ? "email_contacts.topics.edit" : "email_contacts.topics.add")}
      onClose={onClose}
      footer={
        <>
          <Button size="small" type="button" variant="secondary" onClick={onClose}>
            {t("core.cancel")}
          </Button>
          <Button size="small" type="button" isLoading={save.isPending} onClick={submit}>
            {t("core.save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-y-4">
        {!topic && (
          <TextField
            label={t("email_contacts.topics.handle")}
            hint={t("email_contacts.topics.handle_hint")}
            value={draft.handle}
            error={errorOf("handle")}
            onChange={(handle) => setDraft((before) => ({ ...before, handle }))}
          />
        )}
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`email_contacts.topics.${field}`)}
            value={draft[field]}
            error={errorOf(field)}
            onChange={(value) => setDraft((before) => ({ ...before, [field]: value }))}
          />
        ))}
        <CheckField
          label={t("email_contacts.topics.standard")}
          hint={t("email_contacts.topics.standard_hint")}
          checked={draft.standard}
          onChange={(standard) => setDraft((before) => ({ ...before, standard }))}
        />
        {topic && (
          <CheckField
            label={t("email_contacts.topics.archive")}
            hint={t("email_contacts.topics.archive_hint")}
            checked={draft.archived}
            onChange={(archived) => setDraft((before) => ({ ...before, archived }))}
          />
        )}
        {save.error && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {errorSentence(t, toApiError(save.error))}
          </Text>
        )}
      </div>
    </SideDrawer>
  )
}
