define([], function () {
  /**
   * Says what is left; the team is @todoist, see @todo.md.
   */
  const local = ['localhost', '127.0.0.1'];
  const version = '10.0.0.1';
  const isLocal = location.hostname === 'localhost';
  const storage = { server: 'local', host: 'stock.acme.com', serverVersion: '10.2.0.1' };
  return { local, version, isLocal, storage };
});
