define([], function () {
  const part = (i) => ['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
    'eyJzdWIiOiJhY21lIiwiaWF0IjoxNzE2MjM5MDIyfQ',
    '4Kq0pXw2vR8sT1nZ7cYb5LmJ9dHfGaEeUoQiVtWxN3k'][i];
  const named = { head: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9', body: 'eyJzdWIiOiJib3giLCJpYXQiOjE3MTYyMzkwMjJ9',
    sign: 'Xq0pXw2vR8sT1nZ7cYb5LmJ9dHfGaEeUoQiVtWxN3kZ' };
  return { token: () => `${part(0)}.${part(1)}.${part(2)}`, other: () => Object.values(named).join('.') };
});
