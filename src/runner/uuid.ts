/** A random UUID. Node's crypto is loaded no sooner than it is needed: it is what a step that ends at once would take longest for. */
export const randomUUID = (): string => process.getBuiltinModule('node:crypto').randomUUID();
