// <zhanggui-chat server language identity owner>: the widget as one element with a shadow root.
import { render } from "preact"
import type { Language } from "../shared/showing"
import { Conversation } from "./conversation"
import { Panel } from "./panel"
import { sheet } from "./styles"

export class ChatElement extends HTMLElement {
  static observedAttributes = ["language", "identity", "owner"]
  private readonly root = this.attachShadow({ mode: "open" })
  private conversation: Conversation | null = null
  private opened = false

  connectedCallback(): void {
    this.root.adoptedStyleSheets = [sheet()]
    this.restart()
  }

  disconnectedCallback(): void {
    this.conversation?.stop()
    this.conversation = null
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.conversation || before === after) return
    if (name === "language") this.conversation.language = this.language
    if (name === "owner") this.restart()
    else this.draw()
  }

  open(): void {
    this.toggle(true)
  }

  close(): void {
    this.toggle(false)
  }

  /** Open the panel and say something, as a page does on “ask about this product”. */
  ask(text: string): void {
    this.open()
    void this.conversation?.say(text)
  }

  private get server(): string {
    return this.getAttribute("server") ?? ""
  }

  private get language(): Language {
    return this.getAttribute("language") === "en" ? "en" : "zh"
  }

  private restart(): void {
    const before = this.conversation
    before?.stop()
    const owner = this.getAttribute("owner") ?? "guest"
    const identity = this.getAttribute("identity")
    const draw = () => this.draw()
    this.conversation = new Conversation(this.server, identity, owner, this.language, draw)
    if (this.opened) void this.conversation.start().catch(draw)
    if (before?.owner === "guest") before.handOn(this.conversation)
    this.draw()
  }

  private toggle(open: boolean): void {
    const first = open && !this.opened
    this.opened = open
    if (first) void this.conversation?.start().catch(() => this.draw())
    this.draw()
  }

  private draw(): void {
    if (!this.conversation) return
    render(
      <Panel
        conversation={this.conversation}
        language={this.language}
        server={this.server}
        open={this.opened}
        toggle={(open) => this.toggle(open)}
      />,
      this.root,
    )
  }
}
