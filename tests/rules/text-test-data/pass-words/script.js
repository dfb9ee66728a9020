var test = "test passed"; var foo = "bar";
