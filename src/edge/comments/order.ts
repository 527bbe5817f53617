/** In which order a thread is read; the replies to a comment are always the oldest first. */
export const ORDERS = ['oldest', 'newest', 'replies'] as const;

export type Order = (typeof ORDERS)[number];

/** The order that an address names; the oldest first where it names none of ours. */
export function readOrder(text: string | null | undefined): Order {
  return ORDERS.find((order) => order === text) ?? 'oldest';
}
