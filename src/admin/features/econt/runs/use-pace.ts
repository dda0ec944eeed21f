import { useState } from "react"
import type { Run } from "../../../../contracts/econt-shipment"
import { paceOf, withSample, type Sample } from "../../../lib/pace"

export const finishedOf = ({ done, failed, skipped }: Pick<Run, "done" | "failed" | "skipped">): number => done + failed + skipped

/** Pieces a minute of a run that goes on, by the looks at it; `seenAt` is when the last one was. */
export const usePace = (run: Run | undefined, seenAt: number): number | null => {
  const [looks, setLooks] = useState<{ seenAt: number; samples: Sample[] }>({ seenAt: 0, samples: [] })
  if (run && seenAt !== looks.seenAt) {
    setLooks({
      seenAt,
      samples: run.state === "running" ? withSample(looks.samples, { at: seenAt, finished: finishedOf(run) }) : [],
    })
  }
  return paceOf(looks.samples)
}
