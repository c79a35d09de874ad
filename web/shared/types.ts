// What the gateway sends, as the contract writes it down.

export interface Price {
  amount: number
  currency: string
}

export interface ProductCard {
  product_id: string
  name: string
  price: Price
  image: string
  url: string
  reason: string
  in_stock: boolean
}

export interface OrderLine {
  product_id: string
  name: string
  variant: string
  quantity: number
  price: Price
}

export interface ShipmentStep {
  at: string
  status: string
  place: string
}

export interface Order {
  order_no: string
  status: string
  placed_at: string
  lines: OrderLine[]
  total?: Price
  payment?: { method: string; status: string } | null
  address?: { receiver: string; phone: string; text: string }
  shipment: { courier: string; tracking_no: string; steps: ShipmentStep[] } | null
  after_sales?: { kind: string; status: string; created_at: string; reason: string }[]
}

export interface Offer {
  offer_id: string
  title: string
  terms: string
  ends_at: string
  code?: string
}

export interface Button {
  title: string
  payload: string
}

export type Side = "customer" | "assistant" | "agent" | "system"

export interface Message {
  id: string
  seq: number
  side: Side
  kind: string
  text: string
  at?: string
  client_message_id?: string | null
  products?: ProductCard[]
  order?: Order
  offer?: Offer
  buttons?: Button[]
  understanding?: Understanding | null
}

export interface Understanding {
  intent?: string
  confidence?: number
  ranking?: { intent: string; confidence: number }[]
  entities?: { entity: string; value: unknown; role?: string }[]
  action?: string
}

export interface Variant {
  variant_id: string
  color: string
  size: string
  price: Price
  stock: number
}

export interface Product {
  product_id: string
  name: string
  brand: string
  category: string
  categories: string[]
  price: Price
  list_price: Price
  attributes: Record<string, string>
  variants: Variant[]
  in_stock: boolean
  image?: string
}

export interface Page<T> {
  data: T[]
  next: string | null
}
