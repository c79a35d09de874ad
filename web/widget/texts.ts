// Everything the widget says itself, Chinese and English together.
import type { Language } from "../shared/showing"

const TEXTS = {
  title: ["掌柜客服", "Shop assistant"],
  open: ["打开客服对话", "Open the chat"],
  close: ["关闭对话", "Close the chat"],
  placeholder: ["输入消息，例如：三千以内的手机", "Type a message, e.g. phones under 3000 yuan"],
  send: ["发送", "Send"],
  log: ["对话记录", "Conversation"],
  typing: ["正在输入…", "Typing…"],
  offline: ["网络不稳定，正在重连…", "Connection lost, reconnecting…"],
  failed: ["未发送", "Not sent"],
  retry: ["重试", "Retry"],
  bot: ["智能客服", "Assistant"],
  agent: ["人工客服", "Support agent"],
  system: ["系统", "System"],
  you: ["我", "You"],
  helpful: ["有帮助", "Helpful"],
  unhelpful: ["没帮助", "Not helpful"],
  soldOut: ["暂时缺货", "Sold out"],
  order: ["订单", "Order"],
  total: ["合计", "Total"],
  tracking: ["物流", "Tracking"],
  until: ["有效期至", "Valid until"],
  code: ["券码", "Code"],
  stars: ["星", "stars"],
  rated: ["感谢您的评价", "Thank you for your rating"],
  welcome: [
    "您好，我是智能客服，可以帮您找商品、查订单、办售后、领优惠券。",
    "Hello, I am the shop's assistant: I can find products, track orders, handle returns and offers.",
  ],
  menu: ["快捷菜单", "Quick menu"],
} as const satisfies Record<string, readonly [string, string]>

export type TextKey = keyof typeof TEXTS

export function text(key: TextKey, language: Language): string {
  return TEXTS[key][language === "zh" ? 0 : 1]
}

export const QUICK: readonly (readonly [string, string])[] = [
  ["查物流", "Track my order"],
  ["退换货", "I want to return something"],
  ["优惠", "What offers are there?"],
  ["转人工", "Talk to a person"],
]

export const QUICK_SAYS: readonly string[] = ["查物流", "我要退换货", "有什么优惠", "转人工"]
