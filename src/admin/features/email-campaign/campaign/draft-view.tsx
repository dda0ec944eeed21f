import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { Campaign } from "../../../../contracts/email-campaign-campaign"
import { errorSentence } from "../../../components/error-state"
import { useText } from "../../../lib/text"
import { useScheduleCampaign } from "../api/campaigns"
import { useMay } from "../shared/use-may"
import { CampaignHeader } from "./components/campaign-header"
import { SaveNote } from "./components/save-note"
import { firstPlan, readPlan, type ReadPlan } from "./schedule"
import { AudienceSection, useAudienceCount } from "./sections/audience-section"
import { ChecksSection } from "./sections/checks-section"
import { MailSection } from "./sections/mail-section"
import { ScheduleSection } from "./sections/schedule-section"
import { SenderSection } from "./sections/sender-section"
import { useDraft } from "./use-draft"
import { useFindings } from "./use-findings"

/** A campaign that is still being made: each part saves itself, and the last one sends. */
export const DraftView = ({ campaign, onTest }: { campaign: Campaign; onTest: () => void }) => {
  const { t } = useText()
  const mayUpdate = useMay("update")
  const maySend = useMay("send")
  const draft = useDraft(campaign)
  const [plan, setPlan] = useState(() => firstPlan(new Date()))
  const count = useAudienceCount(campaign.id, draft.draft)
  const findings = useFindings(campaign, readPlan(plan, new Date()).body.starts_at, count.data)
  const schedule = useScheduleCampaign(campaign.id)
  const send = async (body: ReadPlan["body"]) => {
    if (await draft.flush()) {
      schedule.mutate({ ...body, version: draft.version() })
    }
  }
  const { state, error, keep, take, flush } = draft
  return (
    <div className="flex flex-col gap-y-3">
      <CampaignHeader
        name={draft.draft.name}
        status={campaign.status}
        onName={mayUpdate ? (name) => draft.change({ name }) : undefined}
        note={<SaveNote state={state} error={error && errorSentence(t, error)} onRetry={() => void flush()} onKeep={() => void keep()} onTake={take} />}
        actions={
          mayUpdate && (
            <Button size="small" variant="secondary" onClick={onTest}>
              {t("email_campaign_page.test.open")}
            </Button>
          )
        }
      />
      <MailSection campaign={campaign} isEditable={mayUpdate} />
      <AudienceSection draft={draft} count={count} disabled={!mayUpdate} />
      <SenderSection draft={draft} disabled={!mayUpdate} />
      <ChecksSection findings={findings} />
      {maySend && (
        <ScheduleSection
          plan={plan}
          count={count.data}
          findings={findings}
          schedule={schedule}
          onPlan={(patch) => setPlan((before) => ({ ...before, ...patch }))}
          onSend={(body) => void send(body)}
        />
      )}
    </div>
  )
}
