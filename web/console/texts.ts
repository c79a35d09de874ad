// The console's own words, Chinese and English together.
import type { Language } from "../shared/showing"

const TEXTS = {
  title: ["掌柜 · 客服台", "Zhanggui · Console"],
  name: ["用户名", "User name"],
  password: ["密码", "Password"],
  signIn: ["登录", "Sign in"],
  signOut: ["退出", "Sign out"],
  conversations: ["会话", "Conversations"],
  takeOver: ["接管", "Take over"],
  handBack: ["交还机器人", "Hand back"],
  resolve: ["结束", "Resolve"],
  send: ["发送", "Send"],
  reply: ["回复顾客", "Reply to the customer"],
  none: ["暂无会话", "No conversations"],
  choose: ["请选择一个会话", "Choose a conversation"],
  guest: ["访客", "Guest"],
  all: ["全部", "All"],
  bot: ["机器人", "Bot"],
  waiting: ["待人工", "Waiting"],
  with_agent: ["人工中", "With agent"],
  resolved: ["已结束", "Resolved"],
  customer: ["顾客", "Customer"],
  assistant: ["机器人", "Bot"],
  agent: ["客服", "Agent"],
  system: ["系统", "System"],
  summary: ["转人工摘要", "Hand-over summary"],
  entities: ["实体", "Entities"],
  language: ["English", "中文"],
  wanted: ["想要", "Wanted"],
  last: ["最后一句", "Last words"],
  reason: ["原因", "Reason"],
  order_no: ["订单", "Order"],
  product_id: ["商品", "Product"],
  tried: ["已尝试", "Tried"],
  exportDialogue: ["导出为测试对话", "Export as a test dialogue"],
  "assistant unavailable": ["机器人一直没能答上来", "The assistant could not answer"],
  task: ["进行中", "In progress"],
  wishes: ["需求", "Wishes"],
} as const satisfies Record<string, readonly [string, string]>

export type TextKey = keyof typeof TEXTS

export function text(key: TextKey, language: Language): string {
  return TEXTS[key][language === "zh" ? 0 : 1]
}

export function textOr(key: string, language: Language): string {
  return key in TEXTS ? text(key as TextKey, language) : key
}
