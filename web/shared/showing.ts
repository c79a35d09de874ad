// Money, times and the shop's own words as people read them, in Chinese and English.
import type { Price } from "./types"

export type Language = "zh" | "en"

// Times are the shop's, as in what the assistant says, wherever the browser stands.
const SHOP_ZONE = "Asia/Shanghai"
const LOCALES: Record<Language, string> = { zh: "zh-CN", en: "en-GB" }

export function money(price: Price, language: Language): string {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency: price.currency })
  const places = digits.resolvedOptions().maximumFractionDigits ?? 2
  return new Intl.NumberFormat(LOCALES[language], {
    style: "currency",
    currency: price.currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: price.amount % 10 ** places ? places : 0,
  }).format(price.amount / 10 ** places)
}

export function moment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: SHOP_ZONE,
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso))
}

const WORDS: Record<string, [string, string]> = {
  unpaid: ["待付款", "Unpaid"],
  paid: ["已付款", "Paid"],
  packed: ["已打包", "Packed"],
  shipped: ["已发货", "Shipped"],
  in_delivery: ["派送中", "Out for delivery"],
  signed: ["已签收", "Delivered"],
  cancelled: ["已取消", "Cancelled"],
  returning: ["退货中", "Being returned"],
  refunded: ["已退款", "Refunded"],
  refunding: ["退款中", "Refunding"],
  collected: ["已揽收", "Collected"],
  in_transit: ["运输中", "In transit"],
  arrived: ["已到达", "Arrived"],
  out_for_delivery: ["派送中", "Out for delivery"],
  return: ["退货", "Return"],
  exchange: ["换货", "Exchange"],
  repair: ["维修", "Repair"],
  installation: ["安装", "Installation"],
  price_protection: ["价保", "Price protection"],
  complaint: ["投诉", "Complaint"],
  open: ["待处理", "Waiting to be handled"],
  approved: ["已通过", "Approved"],
  in_progress: ["处理中", "Being handled"],
  done: ["已完成", "Done"],
  refused: ["未通过", "Refused"],
  withdrawn: ["已撤销", "Withdrawn"],
}

export function word(status: string, language: Language): string {
  return WORDS[status]?.[language === "zh" ? 0 : 1] ?? status
}
