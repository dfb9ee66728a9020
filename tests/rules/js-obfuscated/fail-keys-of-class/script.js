define([], function () {
  return class {
    static '\x69\x64' = 1;
    '\x6d\x61\x70'() { return this; }
    get '\x73\x69\x7a\x65'() { return 2; }
  };
});
