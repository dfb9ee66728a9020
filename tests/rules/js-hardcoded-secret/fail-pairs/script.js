define([], function () {
  const headers = new Headers([
    ['X-Account', '30441694'],
    ['X-Api-Key', 'f3Kd81LmQz0RtVb7Hn2KcPw4Ys9GfUe5']
  ]);
  const options = Object.fromEntries([['api_token', 'Zt6Qw9Lx2Vb8Nm4Kc1Ps7Yr3Hd5Gf0Ju']]);
  Reflect.set(options, 'client_secret', 'a81Jd02LmXz7RtVb5Hn1KcPw9Ys3GfUe6AoTi4BrQvZxMlNkDjSyCgWhEpFu93Q');
  Object.defineProperty(options, 'access_token', { value: 'p4Wn5tYb2Lq8RxVd03JmKzPc7HsGf1Ua9', writable: false });
  return { headers, options };
});
