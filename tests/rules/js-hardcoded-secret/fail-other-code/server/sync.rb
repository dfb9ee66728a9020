client = Stock.new(api_key: "5d81c0a97be34f26a1d9e07c4b8f3562")
