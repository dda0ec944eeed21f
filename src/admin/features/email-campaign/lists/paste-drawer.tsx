import { Button, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import type { EmailList } from "../../../../contracts/email-campaign-list"
import { errorSentence } from "../../../components/error-state"
import { Field } from "../../../components/fields"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { useImportContacts } from "../api/lists"
import { asColumn } from "./as-column"

/** Puts pasted addresses on a list. It is no consent: who has not agreed is on the list and gets nothing. */
export const PasteDrawer = ({ list, onClose }: { list: EmailList; onClose: () => void }) => {
  const { t, language } = useText()
  const [text, setText] = useState("")
  const add = useImportContacts()
  const content = asColumn(text)
  const count = content.split("\n").length - 1
  const done = add.data
  return (
    <SideDrawer
      title={t("email_contacts.lists.paste_to", { name: list.name })}
      hint={t("email_contacts.lists.paste_hint")}
      onClose={onClose}
      footer={
        <>
          <Button size="small" type="button" variant="secondary" onClick={onClose}>
            {t(done ? "core.close" : "core.cancel")}
          </Button>
          {!done && (
            <Button
              size="small"
              type="button"
              disabled={count === 0}
              isLoading={add.isPending}
              onClick={() => add.mutate({ content, mapping: { email: "email" }, grant: false, proof: "", list_id: list.id, dry_run: false })}
            >
              {t("email_contacts.lists.add", { count, number: formatNumber(language, count) })}
            </Button>
          )}
        </>
      }
    >
      {done ? (
        <div role="status" className="flex flex-col gap-y-2">
          <Text size="small" weight="plus">
            {t("email_contacts.lists.added", { count: done.added + done.known, number: formatNumber(language, done.added + done.known) })}
          </Text>
          {done.refused.length > 0 && (
            <ul className="txt-small text-ui-fg-subtle list-disc pl-5">
              {done.refused.map(({ row, problem }) => (
                <li key={row} className="break-words">
                  {content.split("\n")[row - 1]}: {t(`email_contacts.problem.${problem}`)}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : (
        <div className="flex flex-col gap-y-4">
          <Field label={t("email_contacts.lists.addresses")} hint={t("email_contacts.lists.addresses_hint")}>
            {(ids) => <Textarea {...ids} rows={10} value={text} onChange={({ target }) => setText(target.value)} />}
          </Field>
          {add.error && (
            <Text size="small" role="alert" className="text-ui-fg-error">
              {errorSentence(t, toApiError(add.error))}
            </Text>
          )}
        </div>
      )}
    </SideDrawer>
  )
}
