import chart from 'https://example.org/chart.js';
export * from '//example.org/more.js';
chart();
