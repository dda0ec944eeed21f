/** Messages of which the links are kept in memory; a message is some kilobytes. */
const MESSAGES = 500

/**
 * Where links lead. What a message links to never changes once it was sent, so it is asked for once, and
 * links go on leading where they should while the database is away.
 */
export class LinkCache {
  private readonly known = new Map<string, readonly string[]>()
  private readonly asked = new Map<string, Promise<readonly string[]>>()

  constructor(private readonly read: (messageId: string) => Promise<readonly string[]>) {}

  async of(messageId: string): Promise<readonly string[]> {
    return this.known.get(messageId) ?? this.ask(messageId)
  }

  /** Many who click at once are one question. */
  private ask(messageId: string): Promise<readonly string[]> {
    const asked =
      this.asked.get(messageId) ??
      this.read(messageId)
        .then((urls) => this.keep(messageId, urls))
        .finally(() => this.asked.delete(messageId))
    this.asked.set(messageId, asked)
    return asked
  }

  private keep(messageId: string, urls: readonly string[]): readonly string[] {
    if (urls.length > 0) {
      for (const oldest of this.known.keys()) {
        if (this.known.size < MESSAGES) break
        this.known.delete(oldest)
      }
      this.known.set(messageId, urls)
    }
    return urls
  }
}
