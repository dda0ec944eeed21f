import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import type { Campaign } from "../../../../contracts/email-campaign-campaign"
import { toApiError, type ApiError } from "../../../lib/api-error"
import { useLatest } from "../../../lib/use-latest"
import { campaignQueries, saveCampaign } from "../api/campaigns"

export type DraftFields = Pick<Campaign, "name" | "audience" | "sender" | "topic" | "provider_id" | "resends_unknown">
type Changes = Partial<DraftFields>

/** Whether what stands on the page is kept. */
export type SaveState = "saved" | "saving" | "failed" | "stale"

const SETTLE = 600

const fieldsOf = ({ name, audience, sender, topic, provider_id, resends_unknown }: Campaign): DraftFields => ({
  name,
  audience,
  sender,
  topic,
  provider_id,
  resends_unknown,
})

/**
 * The fields of a draft, saved a moment after they change, one save after the other. What somebody
 * else saved meanwhile is not overwritten until `keep` says so.
 */
export const useDraft = (campaign: Campaign) => {
  const client = useQueryClient()
  const [changes, setChanges] = useState<Changes>({})
  const [state, setState] = useState<SaveState>("saved")
  const [error, setError] = useState<ApiError | null>(null)
  const waiting = useRef<Changes>({})
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const newest = useRef(campaign)
  useLayoutEffect(() => {
    if (campaign.version > newest.current.version && state !== "stale") {
      newest.current = campaign
    }
  }, [campaign, state])
  const { id } = campaign
  const key = campaignQueries.detail(id).queryKey

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sent = waiting.current
    waiting.current = {}
    setState("saving")
    try {
      const saved = await saveCampaign(id, { ...sent, version: newest.current.version })
      newest.current = saved
      client.setQueryData(key, saved)
      setChanges(waiting.current)
      setError(null)
      setState("saved")
      return true
    } catch (thrown) {
      const failure = toApiError(thrown)
      waiting.current = { ...sent, ...waiting.current }
      const there = failure.kind === "rejected" ? await client.fetchQuery({ ...campaignQueries.detail(id), staleTime: 0 }).catch(() => null) : null
      setError(failure)
      setState(there && there.version !== newest.current.version ? "stale" : "failed")
      return false
    }
  }, [client, id, key])

  /** Saves what is not saved yet. @returns whether all of it is */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    while (running.current) {
      await running.current
    }
    if (Object.keys(waiting.current).length === 0) {
      return true
    }
    running.current = saveOnce().finally(() => {
      running.current = null
    })
    return running.current
  }, [saveOnce])

  const last = useLatest(flush)
  useEffect(() => () => void last.current(), [last])

  const change = (patch: Changes) => {
    waiting.current = { ...waiting.current, ...patch }
    setChanges((before) => ({ ...before, ...patch }))
    setState((before) => (before === "stale" ? before : "saving"))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), SETTLE)
  }
  return {
    draft: { ...fieldsOf(campaign), ...changes },
    state,
    error,
    change,
    flush,
    /** Of the last save. */
    version: () => newest.current.version,
    /** Saves over what somebody else saved. */
    keep: async () => {
      newest.current = client.getQueryData<Campaign>(key) ?? newest.current
      await flush()
    },
    /** Drops what was not saved. */
    take: () => {
      waiting.current = {}
      newest.current = client.getQueryData<Campaign>(key) ?? newest.current
      setChanges({})
      setError(null)
      setState("saved")
    },
  }
}
export type Draft = ReturnType<typeof useDraft>
