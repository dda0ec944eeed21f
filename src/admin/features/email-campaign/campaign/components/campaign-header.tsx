import { ArrowUturnLeft } from "@medusajs/icons"
import { Container, Heading, Input } from "@medusajs/ui"
import { useId, useState, type ReactNode } from "react"
import { Link } from "react-router-dom"
import type { CampaignStatus as Status } from "../../../../../contracts/email-campaign-campaign"
import { useText } from "../../../../lib/text"
import { CampaignStatus } from "../../shared/components/campaign-status"

type CampaignHeaderProps = {
  name: string
  status: Status
  /** Left out where it cannot be changed. */
  onName?: (name: string) => void
  note: ReactNode
  actions: ReactNode
}

/** Name and state of a campaign with what can be done with it. */
export const CampaignHeader = ({ name, status, onName, note, actions }: CampaignHeaderProps) => {
  const { t } = useText()
  const id = useId()
  const [typed, setTyped] = useState(name)
  const edit = (next: string) => {
    setTyped(next)
    if (next.trim()) {
      onName?.(next.trim())
    }
  }
  return (
    <Container className="flex flex-col gap-y-3 px-4 py-4 md:px-6">
      <Link to="/email-campaigns" className="text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus txt-compact-small flex w-fit items-center gap-x-1.5 rounded outline-none">
        <ArrowUturnLeft aria-hidden />
        {t("email_campaigns.title")}
      </Link>
      <div className="flex flex-wrap items-center gap-3">
        <div className="flex min-w-0 flex-1 basis-64 flex-wrap items-center gap-3">
          {onName ? (
            <>
              <Heading className="sr-only">{name}</Heading>
              <label htmlFor={id} className="sr-only">
                {t("email_campaign_page.name")}
              </label>
              <Input id={id} value={typed} maxLength={120} aria-invalid={typed.trim() === "" || undefined} className="max-w-md" onChange={({ target }) => edit(target.value)} />
            </>
          ) : (
            <Heading className="min-w-0 break-words">{name}</Heading>
          )}
          <CampaignStatus status={status} />
        </div>
        <div className="flex flex-wrap gap-2">{actions}</div>
      </div>
      {note}
    </Container>
  )
}
