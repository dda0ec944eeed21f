import { Button, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { PlaceSyncResponse } from "../../../../../contracts/econt-settings"
import { errorSentence } from "../../../../components/error-state"
import { QueryState } from "../../../../components/query-state"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { settingsQueries, useFetchPlaces } from "../../api/settings"
import { PlaceKinds } from "../components/place-kinds"
import { SettingsSection } from "../../../../components/settings-section"

/** A fetch begins a moment after it was asked for. */
const BEGINS_WITHIN = 20_000

/** What tells one state of the fetches from the next. */
const stampOf = ({ kinds }: PlaceSyncResponse) => kinds.map(({ state, started_at }) => `${state} ${started_at}`).join()
const isRunning = ({ kinds }: PlaceSyncResponse) => kinds.some(({ state }) => state === "running")

/** Counts of the places, with the button that fetches them from Econt. */
export const PlacesSection = ({ mayFetch }: { mayFetch: boolean }) => {
  const { t } = useText()
  /** The states at the time a fetch was asked for, until it begins or is given up. */
  const [asked, setAsked] = useState<string | null>(null)
  const isAwaited = (data: PlaceSyncResponse) => asked !== null && stampOf(data) === asked
  const places = useQuery(settingsQueries.places(isAwaited))
  const fetchPlaces = useFetchPlaces()
  const { data } = places
  const runs = data ? isRunning(data) : false
  /** Whether a fetch was seen running here, and how it ended. */
  const [ended, setEnded] = useState<"finished" | "finished_badly" | null>(null)
  const wasRunning = useRef(false)

  useEffect(() => {
    if (asked === null) {
      return
    }
    const timer = setTimeout(() => setAsked(null), BEGINS_WITHIN)
    return () => clearTimeout(timer)
  }, [asked])

  useEffect(() => {
    if (wasRunning.current && !runs && data) {
      setEnded(data.kinds.every(({ state }) => state !== "failed") ? "finished" : "finished_badly")
    }
    wasRunning.current = runs
  }, [runs, data])

  const start = () => {
    setEnded(null)
    fetchPlaces.mutate(undefined, { onSuccess: (answer) => setAsked(stampOf(answer)) })
  }
  const words = runs ? t("econt_settings.places.started") : ended && t(`econt_settings.places.${ended}`)
  return (
    <SettingsSection id="places" title={t("econt_settings.places.title")} hint={t("econt_settings.places.hint")}>
      <QueryState query={places} pending={<Skeleton className="h-32 w-full" />}>
        {({ kinds }) => <PlaceKinds kinds={kinds} />}
      </QueryState>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {mayFetch && (
          <Button size="small" type="button" variant="secondary" isLoading={fetchPlaces.isPending || runs} disabled={runs} onClick={start}>
            {t("econt_settings.places.fetch")}
          </Button>
        )}
        <Text as="div" role="status" size="small" className="text-ui-fg-subtle">
          {words}
        </Text>
        {fetchPlaces.error && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {errorSentence(t, toApiError(fetchPlaces.error))}
          </Text>
        )}
      </div>
    </SettingsSection>
  )
}
