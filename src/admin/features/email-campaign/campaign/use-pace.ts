import { useState } from "react"
import type { CampaignNumbers } from "../../../../contracts/email-campaign-delivery"
import { paceOf, withSample, type Sample } from "../../../lib/pace"
import { finishedOf } from "../shared/progress"

/** Mails a minute of a campaign that goes on, by the looks at it; `seenAt` is when the last one was. */
export const usePace = (numbers: CampaignNumbers | undefined, isSending: boolean, seenAt: number): number | null => {
  const [looks, setLooks] = useState<{ seenAt: number; samples: Sample[] }>({ seenAt: 0, samples: [] })
  if (numbers && seenAt !== looks.seenAt) {
    setLooks({ seenAt, samples: isSending ? withSample(looks.samples, { at: seenAt, finished: finishedOf(numbers) }) : [] })
  }
  return paceOf(looks.samples)
}
