export const base = 'https://api.acme.io';
export const ping = () => fetch('https://api.acme.io/ping');
