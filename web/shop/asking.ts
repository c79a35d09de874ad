// What the shop page asks the gateway for.
import { useEffect, useState } from "preact/hooks"
import { ask } from "../shared/http"
import type { Order, Page, Product } from "../shared/types"

export interface DemoCustomer {
  customer_id: string
  name: string
  about: string
}

export const demoCustomers = () => ask<DemoCustomer[]>("/api/demo/customers")

export const signIn = (customer_id: string) =>
  ask<{ identity: string }>("/api/demo/sign-in", { body: { customer_id } })

export function findProducts(wishes: Record<string, string>): Promise<Page<Product>> {
  const given = Object.entries(wishes).filter(([, value]) => value !== "")
  return ask(`/api/shop/products?${new URLSearchParams(given)}`)
}

export const oneProduct = (id: string) =>
  ask<Product>(`/api/shop/products/${encodeURIComponent(id)}`)

export const myOrders = (token: string) => ask<Page<Order>>("/api/shop/orders", { token })

export const pay = (token: string, order_no: string) =>
  ask<void>(`/api/demo/orders/${encodeURIComponent(order_no)}/pay`, { method: "POST", token })

export interface Asked<T> {
  found: T | null
  error: string
}

/** Ask again whenever one of the keys changes; an answer that comes too late is dropped. */
export function useAsked<T>(question: () => Promise<T>, keys: unknown[]): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ found: null, error: "" })
  useEffect(() => {
    let current = true
    question()
      .then((found) => current && setAsked({ found, error: "" }))
      .catch((error: Error) => current && setAsked({ found: null, error: error.message }))
    return () => {
      current = false
    }
  }, keys)
  return asked
}
