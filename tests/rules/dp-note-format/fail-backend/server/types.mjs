export const SYSTEM = 25;
