export const rows = (id) => fetch(`/rows/${id}`);
export const ping = () => fetch('https://api.acme.io/ping');
