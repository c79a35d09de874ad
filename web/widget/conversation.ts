// One conversation with the shop: what was said, what is on its way, and the live connection.
// The server's rows are the truth; the socket only says that there are new ones.
import { ask, Refused } from "../shared/http"
import { keep, kept } from "../shared/kept"
import type { Language } from "../shared/showing"
import type { Message } from "../shared/types"

export interface Outgoing {
  client_message_id: string
  text: string
  payload?: string
  state: "sending" | "failed"
  detail?: string
}

interface Opened {
  conversation_id: string
  token: string
  expires_at: string
}

interface Sent {
  status: "answered" | "queued" | "with_agent"
  replies: Message[]
}

const RETRY_MS = [1000, 2000, 4000, 8000, 15000]

export class Conversation {
  messages: Message[] = []
  outgoing: Outgoing[] = []
  waiting = false
  online = true
  private opened: Opened | null = null
  private opening: Promise<Opened> | null = null
  private socket: WebSocket | null = null
  private tries = 0
  private closed = false

  constructor(
    private readonly server: string,
    private readonly identity: string | null,
    readonly owner: string,
    public language: Language,
    private readonly changed: () => void,
  ) {}

  async start(): Promise<void> {
    const before = kept<Opened>(this.key)
    if (before && new Date(before.expires_at).getTime() > Date.now()) this.opened = before
    if (this.opened) await this.catchUp().catch((error) => this.forgetIfForeign(error))
    await this.open()
    this.connect()
  }

  stop(): void {
    this.closed = true
    this.socket?.close()
  }

  async say(text: string, payload?: string): Promise<void> {
    const client_message_id = crypto.randomUUID()
    const message: Outgoing = { client_message_id, text, state: "sending" }
    this.outgoing.push(payload ? { ...message, payload } : message)
    this.changed()
    await this.send(client_message_id)
  }

  /** A guest who signs in while a message is on its way says it as the customer. */
  handOn(next: Conversation): void {
    for (const one of this.outgoing) void next.say(one.text, one.payload)
  }

  async send(id: string): Promise<void> {
    const message = this.outgoing.find((one) => one.client_message_id === id)
    if (!message) return
    message.state = "sending"
    this.waiting = true
    this.changed()
    const content = message.payload ? { payload: message.payload } : { text: message.text }
    try {
      const { token } = await this.open()
      const body = { client_message_id: id, ...content }
      const sent = await ask<Sent>(`${this.server}/api/chat/messages`, { token, body })
      this.waiting = sent.status === "queued"
      await this.catchUp()
    } catch (error) {
      this.failed(message, error)
    }
    this.changed()
  }

  async feedback(message_id: string, value: "up" | "down"): Promise<void> {
    const { token } = await this.open()
    await ask(`${this.server}/api/chat/feedback`, { token, body: { message_id, value } })
  }

  async rate(score: number): Promise<void> {
    const { token } = await this.open()
    await ask(`${this.server}/api/chat/rating`, { token, body: { score, comment: "" } })
  }

  private get key(): string {
    return `conversation:${this.owner}`
  }

  private get seen(): number {
    return this.messages.at(-1)?.seq ?? 0
  }

  private open(): Promise<Opened> {
    if (this.opened) return Promise.resolve(this.opened)
    this.opening ??= this.begin().finally(() => {
      this.opening = null
    })
    return this.opening
  }

  private async begin(): Promise<Opened> {
    const wish = { language: this.language }
    const body = this.identity ? { ...wish, identity: this.identity } : wish
    this.opened = await ask<Opened>(`${this.server}/api/chat/conversations`, { body })
    keep(this.key, this.opened)
    return this.opened
  }

  private async catchUp(): Promise<void> {
    const { token } = await this.open()
    const path = `${this.server}/api/chat/messages?after=${this.seen}`
    const page = await ask<{ data: Message[] } | Message[]>(path, { token })
    this.take(Array.isArray(page) ? page : page.data)
  }

  private take(found: Message[]): void {
    const known = new Set(this.messages.map((message) => message.seq))
    const fresh = found.filter((message) => !known.has(message.seq))
    this.messages = [...this.messages, ...fresh].sort((a, b) => a.seq - b.seq)
    const stored = new Set(this.messages.map((message) => message.client_message_id))
    this.outgoing = this.outgoing.filter((one) => !stored.has(one.client_message_id))
    if (fresh.some((message) => message.side !== "customer")) this.waiting = false
    this.changed()
  }

  private connect(): void {
    if (this.closed || !this.opened) return
    const base = new URL(this.server || location.origin, location.href)
    base.protocol = base.protocol.replace("http", "ws")
    const url = new URL(`/api/chat/live?after=${this.seen}`, base)
    const socket = new WebSocket(url, [this.opened.token])
    this.socket = socket
    socket.onopen = () => this.setOnline(true)
    socket.onmessage = (event) => this.take([JSON.parse(event.data) as Message])
    socket.onclose = () => this.reconnect()
  }

  private reconnect(): void {
    if (this.closed) return
    const wait = RETRY_MS[Math.min(this.tries, RETRY_MS.length - 1)] ?? 1000
    this.tries += 1
    if (this.tries > 1) this.setOnline(false)
    setTimeout(() => this.connect(), wait)
  }

  private setOnline(online: boolean): void {
    if (online) {
      this.tries = 0
      for (const one of this.outgoing)
        if (one.state === "failed") void this.send(one.client_message_id)
    }
    this.online = online
    this.changed()
  }

  private failed(message: Outgoing, error: unknown): void {
    message.state = "failed"
    this.waiting = false
    if (error instanceof Refused) message.detail = error.message
    this.forgetIfForeign(error)
  }

  private forgetIfForeign(error: unknown): void {
    if (!(error instanceof Refused) || ![401, 404].includes(error.status)) return
    this.opened = null
    this.messages = []
    keep(this.key, null)
  }
}
