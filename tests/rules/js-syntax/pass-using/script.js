define(['jquery'], function () {
  function read(open) {
    using file = open();
    { using a = open(), b = open(); a.read(b); }
    for (using each of open().all()) each.read();
    var using = 1;
    using = using + 1;
    return file.read(using);
  }
  async function later(open) {
    await using file = open();
    for (await using each of open().all()) each.read();
    return file.read();
  }
  return [read, later];
});
