export const sourceCondition: string;
export function findNode(): string;
export function runInForeground(node: string, args: string[]): void;
