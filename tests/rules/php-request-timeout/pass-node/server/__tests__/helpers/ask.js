export const ask = () => fetch('https://api.acme.io/rows');
