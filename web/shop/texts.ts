// The demo shop page's own words, Chinese and English together.
import type { Language } from "../shared/showing"

const TEXTS = {
  shop: ["掌柜小店", "Zhanggui demo shop"],
  products: ["全部商品", "Products"],
  orders: ["我的订单", "My orders"],
  search: ["搜索商品", "Search products"],
  guest: ["访客（未登录）", "Guest (not signed in)"],
  who: ["身份", "You are"],
  language: ["English", "中文"],
  stock: ["有货", "In stock"],
  soldOut: ["缺货", "Sold out"],
  more: ["更多", "More"],
  back: ["返回", "Back"],
  ask: ["问问客服", "Ask about it"],
  variants: ["规格", "Variants"],
  attributes: ["参数", "Details"],
  signIn: ["请在右上角选择一位演示顾客登录", "Choose a demo customer at the top right to sign in"],
  none: ["没有找到", "Nothing found"],
  categories: ["分类", "Categories"],
  all: ["全部", "All"],
  total: ["合计", "Total"],
  pay: ["付款", "Pay"],
  noMoney: ["演示店，不会真的扣款", "A demo shop: no money moves"],
} as const satisfies Record<string, readonly [string, string]>

export function text(key: keyof typeof TEXTS, language: Language): string {
  return TEXTS[key][language === "zh" ? 0 : 1]
}
