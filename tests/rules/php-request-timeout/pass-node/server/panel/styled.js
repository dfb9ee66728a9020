import './rows.css';

export const rows = () => fetch('https://api.acme.io/rows');
