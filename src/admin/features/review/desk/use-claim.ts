import { useEffect, useRef, useState } from "react"
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

  const kept = useRef(isKept)
  kept.current = isKept

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
      if (isClaimed && !kept.current) {
        releaseReview(reviewId).catch(() => undefined)
      }
    }
  }, [reviewId, isEnabled, seconds])

  return held?.id === reviewId ? held : null
}

/** Renews the claims on reviews somebody was dealt or has claimed by key, until they are decided. */
export const useKeptClaims = (reviewIds: readonly string[], seconds: number): void => {
  const latest = useRef(reviewIds)
  latest.current = reviewIds
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
  }, [isAny, seconds])
}
