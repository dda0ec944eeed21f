import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { assignmentQueries } from "../api/assignments"
import type { PlaceNames } from "./components/assignment-line"

type Place = { id: string; name: string }

const NONE: Place[] = []
const byId = (places: Place[]) => new Map(places.map(({ id, name }) => [id, name]))

/** Sales channels and regions of the shop, as lists to choose from and as names by id. */
export const usePlaces = () => {
  const channels = useQuery(assignmentQueries.channels()).data ?? NONE
  const regions = useQuery(assignmentQueries.regions()).data ?? NONE
  const names = useMemo<PlaceNames>(() => ({ channels: byId(channels), regions: byId(regions) }), [channels, regions])
  return { channels, regions, names }
}
