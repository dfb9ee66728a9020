var host = "localhost is a word"; var u = "https://test.com/x";
