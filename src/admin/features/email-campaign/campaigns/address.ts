import { useMemo } from "react"
import { CAMPAIGN_STATUSES, type CampaignStatus } from "../../../../contracts/email-campaign-campaign"
import { useAddressChange } from "../../../lib/use-address-change"
import type { CampaignFilter } from "../api/campaigns"

/** What a person looks for; each stands for the states that belong together. */
export const GROUPS = {
  draft: ["draft"],
  scheduled: ["scheduled"],
  running: ["choosing", "sending", "canceling"],
  paused: ["paused"],
  completed: ["completed"],
  ended: ["canceled", "failed"],
} as const satisfies Record<string, readonly CampaignStatus[]>
export type Group = keyof typeof GROUPS

const isStatus = (text: string): text is CampaignStatus => (CAMPAIGN_STATUSES as readonly string[]).includes(text)

const groupOf = (statuses: readonly CampaignStatus[]): Group | null =>
  (Object.keys(GROUPS) as Group[]).find((group) => [...GROUPS[group]].sort().join() === [...statuses].sort().join()) ?? null

/** The filter of the address; what is not understood there is no filter. */
export const useCampaignAddress = () => {
  const { text, change } = useAddressChange()
  return useMemo(() => {
    const params = new URLSearchParams(text)
    const statuses = (params.get("status") ?? "").split(",").filter(isStatus)
    const q = params.get("q")?.trim().slice(0, 100)
    const filter: CampaignFilter = { ...(q ? { q } : {}), ...(statuses.length > 0 ? { status: statuses } : {}) }
    return {
      filter,
      group: groupOf(statuses),
      isNew: params.has("new"),
      search: (next: string) => change({ q: next }),
      choose: (next: Group | null) => change({ status: next ? GROUPS[next] : "" }),
      setNew: (isOpen: boolean) => change({ new: isOpen ? "1" : "" }),
      clear: () => change({ q: "", status: "" }),
    }
  }, [text, change])
}
