import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { type ContactDetail, LIFTABLE_REASONS } from "../../../../contracts/email-campaign-contact"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { can, useConfig } from "../../../lib/use-config"
import { useContactExport, useContactStep } from "../api/contact"
import { AskedDrawer } from "./components/asked-drawer"

const download = (data: object, name: string) => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }))
  const link = Object.assign(document.createElement("a"), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** What the shop may do for a contact: stop and lift, unsubscribe, give out and erase what it knows. */
export const ContactActions = ({ contact }: { contact: ContactDetail }) => {
  const { t } = useText()
  const { data: config } = useConfig()
  const [open, setOpen] = useState<"unsubscribe" | "erase" | null>(null)
  const step = useContactStep(contact.id)
  const file = useContactExport(contact.id)
  const may = (operation: string) => config !== undefined && can(config, "bijou_email_contact", operation)
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))
  const liftable = contact.suppressions.flatMap(({ reason }) => LIFTABLE_REASONS.filter((one) => one === reason)).at(0)
  const isSubscribed = contact.consents.some(({ purpose, state }) => purpose === "marketing" && state !== "withdrawn")
  return (
    <div className="flex flex-wrap gap-2">
      {may("export") && (
        <Button
          size="small"
          variant="secondary"
          isLoading={file.isPending}
          onClick={() => file.mutate(undefined, { onSuccess: (data) => download(data, `contact-${contact.id}.json`), onError: fail })}
        >
          {t("email_contacts.export")}
        </Button>
      )}
      {may("update") && isSubscribed && (
        <Button size="small" variant="secondary" onClick={() => setOpen("unsubscribe")}>
          {t("email_contacts.unsubscribe.button")}
        </Button>
      )}
      {may("update") && (
        <Button
          size="small"
          variant="secondary"
          isLoading={step.isPending && step.variables.step === "suppression"}
          disabled={contact.suppressions.length > 0 && !liftable}
          onClick={() =>
            step.mutate(
              { step: "suppression", body: liftable ? { action: "lift", reason: liftable } : { action: "suppress" } },
              { onSuccess: () => toast.success(t(liftable ? "email_contacts.lifted" : "email_contacts.stopped")), onError: fail }
            )
          }
        >
          {t(liftable ? "email_contacts.lift" : "email_contacts.stop")}
        </Button>
      )}
      {may("delete") && (
        <Button size="small" variant="danger" onClick={() => setOpen("erase")}>
          {t("email_contacts.erase.button")}
        </Button>
      )}
      {open && (
        <AskedDrawer
          kind={open}
          isSaving={step.isPending}
          error={step.error && step.variables?.step === open ? errorSentence(t, toApiError(step.error)) : null}
          onConfirm={(body) =>
            step.mutate(
              { step: open, body },
              {
                onSuccess: () => {
                  toast.success(t(`email_contacts.${open}.done`))
                  setOpen(null)
                },
              }
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
