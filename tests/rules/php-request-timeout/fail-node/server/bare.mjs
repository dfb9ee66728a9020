if (typeof window === 'undefined') fetch('https://api.acme.io/rows');
