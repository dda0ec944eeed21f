import { useEffect, useState } from "react"
import { useLatest } from "../../../lib/use-latest"
import type { Claim } from "../../../../contracts/review"
import { claimReview, releaseReview } from "../api/client"

/** Milliseconds a review must stay open before it is claimed: passing by claims nothing. */
const DWELL = 500

/**
 * Keeps a soft claim on the open review, renewed at half its life, and gives it back when the
 * review is left, unless it is kept. Answers with the claim of somebody else, whom it does not stop.
 */
export const useClaim = (reviewId: string | null, isEnabled: boolean, seconds: number, isKept: boolean) => {
  const [held, setHeld] = useState<{ id: string; claim: Claim | null; isMine: boolean } | null>(null)

  const kept = useLatest(isKept)

  useEffect(() => {
    if (!reviewId || !isEnabled) {
      return
    }
    let isLeft = false
    let isClaimed = false
    const take = async () => {
      try {
        const { claim, mine } = await claimReview(reviewId)
        isClaimed ||= mine
        if (!isLeft) {
          setHeld({ id: reviewId, claim, isMine: mine })
        }
      } catch {
        // A claim is a courtesy: deciding goes on without it.
      }
    }
    const dwell = setTimeout(() => void take(), DWELL)
    const renew = setInterval(() => void take(), seconds * 500)
    return () => {
      isLeft = true
      clearTimeout(dwell)
      clearInterval(renew)
      setHeld(null)
      // Whether it is kept is asked when it is left, not when it was opened.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      if (isClaimed && !kept.current) {
        releaseReview(reviewId).catch(() => undefined)
      }
    }
  }, [reviewId, isEnabled, seconds, kept])

  return held?.id === reviewId ? held : null
}

/** Renews the claims on reviews somebody was dealt or has claimed by key, until they are decided. */
export const useKeptClaims = (reviewIds: readonly string[], seconds: number): void => {
  const latest = useLatest(reviewIds)
  const isAny = reviewIds.length > 0

  useEffect(() => {
    if (!isAny) {
      return
    }
    const timer = setInterval(() => {
      for (const id of latest.current) {
        claimReview(id).catch(() => undefined)
      }
    }, seconds * 500)
    return () => clearInterval(timer)
  }, [isAny, latest, seconds])
}
