var top = typeof window !== 'undefined' ? window : global;
if (typeof module !== 'undefined' && module.exports) module.exports = top;
if (typeof process === 'object') process.exit(1);
