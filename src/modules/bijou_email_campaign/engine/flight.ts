/** Mails on their way to a provider, and those of which it has told what became of them. */
export class Flight<Landed> {
  /** Places taken by mails that are about to leave, or of which nothing is known yet. */
  away = 0
  private landed: Landed[] = []
  private look = (): void => undefined

  /** Takes places for mails that are about to leave. */
  hold(places: number): void {
    this.away += places
  }

  /** Gives places back. */
  free(places: number): void {
    this.away -= places
    this.wake()
  }

  /** @param work what becomes of mails that take so many places; it never throws */
  start(places: number, work: Promise<readonly Landed[]>): void {
    this.hold(places)
    void work.then((landed) => {
      this.landed.push(...landed)
      this.free(places)
    })
  }

  /** What has landed since it was asked for last. */
  take(): Landed[] {
    return this.landed.splice(0)
  }

  /** Waits until it is enough, which is looked at whenever mails land, and when it is woken. */
  async until(isEnough: () => boolean): Promise<void> {
    while (!isEnough()) {
      await new Promise<void>((resolve) => (this.look = resolve))
    }
  }

  wake(): void {
    this.look()
  }
}
